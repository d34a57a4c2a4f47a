package io.dunlin.loan;

import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code loanHoldPlace}. */
public final class LoanHoldPlace {

    private static final String LEFT_OUT =
            " Left out, it follows from the kind and from where the borrower lives, by the terms of the lender.";

    private LoanHoldPlace() {}

    /** White space around reason and authority is dropped. */
    @Input("LoanHoldPlaceInput")
    @Description("A hold to place on a loan. Holds of one kind do not overlap.")
    public record LoanHoldPlaceInput(
            @PlainText @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @Nullable
            String idempotencyKey,

            @NonNull @Id @Description("The loan.") @Ref(NodeType.LOAN)
            String loanId,

            @NonNull @Description("The reason.") HoldKind kind,

            @NonNull @Description("The first day, not before disbursement.")
            LocalDate from,

            @Description(
                    "The last day (inclusive); null: until the hold is lifted. For a BREATHING_SPACE of England and Wales the "
                            + "60th day at the latest, which it also is when it is left out; a MENTAL_HEALTH_CRISIS has none.")
            @Nullable
            LocalDate through,

            @NonNull @Line(max = 500) @Description("The reason in words, 1 to 500 characters.")
            String reason,

            @Size(min = 1, max = 200, message = "An authority has 1 to 200 characters.")
            @PlainText
            @Description("The rule, court or authority that ordered the hold, up to 200 characters.")
            @Nullable
            String authority,

            @Description("Whether the hold stops the count of delinquent days." + LEFT_OUT) @Nullable
            Boolean freezesDelinquency,

            @Description("Whether the hold stops penalty interest and late fees." + LEFT_OUT) @Nullable
            Boolean freezesCharges,

            @Description(
                    "Whether the interest of the schedule is not owed for the days of the hold: an installment has as much "
                            + "less interest as its period has days of the hold." + LEFT_OUT)
            @Nullable
            Boolean freezesInterest,

            @Description("Whether the hold stops contact." + LEFT_OUT) @Nullable
            Boolean freezesContact,

            @Description("Which moratorium it is, for a hold of kind MORATORIUM; OTHER when it is left out.") @Nullable
            MoratoriumKind moratorium)
            implements Repeatable {

        public LoanHoldPlaceInput {
            reason = reason.strip();
            authority = authority == null ? null : authority.strip();
        }

        /** Which moratorium it is to be; null for a hold of another kind. */
        @Nullable
        MoratoriumKind ofMoratorium() {
            return moratorium == null && kind == HoldKind.MORATORIUM ? MoratoriumKind.OTHER : moratorium;
        }
    }

    @Type("LoanHoldPlacePayload")
    @Description("The result of `loanHoldPlace`.")
    public record LoanHoldPlacePayload(
            @Description("The hold; null when refused.") @Nullable
            LoanHoldView hold,

            @Description("The loan with the hold; null when refused.") @Nullable
            LoanView loan,

            @NonNull @Description("Warnings about the hold, which was placed nevertheless.")
            List<@NonNull String> warnings,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
