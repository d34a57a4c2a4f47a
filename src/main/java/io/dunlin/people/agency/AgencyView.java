package io.dunlin.people.agency;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActorType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An agency as clients see one.
 *
 * @param siblings the agencies of the same level of the query
 */
@Type("Agency")
@Description("A company that works cases for the lender, or that bought debts.")
public record AgencyView(
        @Ignore Siblings<UUID> siblings,
        @Ignore UUID key,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The unique code of the agency, as in the token of its staff.")
        String code,

        @NonNull @Description("The full name. Of an agency that had cases before agencies were registered: its code.")
        String name,

        @NonNull @Description("The role of the agency: AGENCY or DEBT_BUYER.")
        ActorType actorType,

        @NonNull @Description("Whether the agency gets cases.")
        AgencyStatus status,

        @Description("The postal address, on one or more lines.") @Nullable
        String postalAddress,

        @Description("The telephone number, as people write it.") @Nullable
        String telephone,

        @Description("The e-mail address.") @Nullable String email,

        @NonNull @Description("Where the agency may work: ISO 3166-1 alpha-2; empty when that is not known.")
        List<@NonNull String> countries,

        @Description("The last day of the contract; null when it has no end.") @Nullable
        LocalDate contractThrough,

        @Description("The day of the latest review that the agency passed; null when it passed none.") @Nullable
        LocalDate reviewedOn,

        @Description("The agency's share of what it recovers, as a decimal: \"0.25\" is a quarter.") @Nullable
        Decimal commissionRate)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.AGENCY, key);
    }
}
