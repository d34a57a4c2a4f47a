package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code borrowerConditionRecord}. */
public final class BorrowerConditionRecord {

    private BorrowerConditionRecord() {}

    /** A state of a borrower to record. */
    @Input("BorrowerConditionInput")
    @Description(
            "A condition of a borrower to record. To set its end later, record the same kind with the same first day "
                    + "again.")
    public record BorrowerConditionInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @NonNull @Description("The kind of condition.") BorrowerConditionKind kind,

            @NonNull @Description("The first business date of the condition: from 1900 on, before the year 3000.")
            LocalDate from,

            @Description(
                    "The last business date of the condition: not before the first, before the year 3000; null when no "
                            + "end is known.")
            @Nullable
            LocalDate through,

            @Description("The evidence, 1 to 1000 characters.")
            @Size(min = 1, max = 1000, message = "Evidence has 1 to 1000 characters.")
            @PlainText
            @Nullable
            String evidence,

            @Description(
                    "Details, 1 to 1000 characters. AGREED_TO_TIME needs the hours here, in the borrower's time zone, "
                            + "such as \"18:00-21:29\", the last minute included.")
            @Size(min = 1, max = 1000, message = "Details have 1 to 1000 characters.")
            @PlainText
            @Nullable
            String detail)
            implements Repeatable {}

    /** The result of recording a state. */
    @Type("BorrowerConditionPayload")
    @Description("The result of `borrowerConditionRecord`.")
    public record BorrowerConditionPayload(
            @Description("The recorded condition; null when refused.") @Nullable
            BorrowerConditionView condition,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
