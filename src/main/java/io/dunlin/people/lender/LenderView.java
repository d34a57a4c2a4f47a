package io.dunlin.people.lender;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.LenderLicence;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A lender as clients see one. */
@Type("Lender")
@Description("A lender, whose loans are collected.")
public record LenderView(
        @Ignore UUID key,

        @Description("Goes up with each change. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The unique code of the lender, used when loans are booked.")
        String code,

        @NonNull @Description("The full name.") String name,

        @NonNull @Description("The country of the licence: ISO 3166-1 alpha-2.")
        String country,

        @NonNull @Description("The licence of the lender.") LenderLicence licence,

        @Description("The postal address, on one or more lines.") @Nullable
        String postalAddress,

        @Description("The telephone number, as people write it.") @Nullable
        String telephone,

        @Description("The e-mail address.") @Nullable String email,

        @Description("The address of the website.") @Nullable
        String website)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.LENDER, key);
    }
}
