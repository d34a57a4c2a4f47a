package io.dunlin.loan;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A period in which a hold freezes something about a loan. */
@Type("LoanHold")
@Description("A hold on a loan: a period in which charges, contact or delinquency stand still.")
public record LoanHoldView(
        @Ignore UUID key,

        @NonNull @Description("The reason.") HoldKind kind,
        @NonNull @Description("The first day.") LocalDate from,

        @Description("The last day (inclusive); null: until the hold is lifted.") @Nullable
        LocalDate through,

        @NonNull @Description("The reason in words.") String reason,

        @Description("The rule, court or authority that ordered the hold.") @Nullable
        String authority,

        @NonNull @Description("Who placed it.") String placedBy,

        @Description("Whether the hold stops the count of delinquent days.")
        boolean freezesDelinquency,

        @Description("Whether the hold stops penalty interest and late fees.")
        boolean freezesCharges,

        @Description("Whether the interest of the schedule is not owed for the days of the hold.")
        boolean freezesInterest,

        @Description("Whether the hold stops contact.") boolean freezesContact,

        @Description("Which moratorium it is; null for a hold of another kind.") @Nullable
        MoratoriumKind moratorium,

        @Description(
                "The first day without the hold; null when nobody lifted it. A MENTAL_HEALTH_CRISIS goes on for 30 days "
                        + "after the day from which it was lifted.")
        @Nullable
        LocalDate liftedOn)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id. Pass it as `holdId`.")
    public String getId() {
        return NodeId.encode(NodeType.LOAN_HOLD, key);
    }

    static LoanHoldView of(Hold hold) {
        return new LoanHoldView(
                hold.id(),
                hold.kind(),
                hold.from(),
                hold.through(),
                hold.reason().required(),
                hold.authority().text(),
                hold.placedBy(),
                hold.freezesDelinquency(),
                hold.freezesCharges(),
                hold.freezesInterest(),
                hold.freezesContact(),
                hold.moratorium(),
                hold.liftedOn());
    }
}
