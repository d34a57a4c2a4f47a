package io.dunlin.arrangement.hardship;

import io.dunlin.kernel.Money;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.vocabulary.DelinquencyReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A hardship case as clients see it.
 *
 * @param borrowers of the hardship cases of the same level of the query
 * @param suppliedBy who gave the information that was asked for; null for nobody
 */
@Type("HardshipCase")
@Description(
        "A claim that the borrower cannot pay for a good cause, and what was decided about it. A borrower has at most "
                + "one that is open: DECLARED, NEEDS_INFORMATION or GRANTED.")
public record HardshipView(
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Description("For `expectedVersion`.") int version,

        @NonNull @Description("Why the borrower cannot pay.")
        DelinquencyReason reason,

        @NonNull @Description("The status.") HardshipStatus status,

        @Description("The day through which the hardship will probably last; null when nobody said.") @Nullable
        LocalDate expectedThrough,

        @NonNull @Description("When it was declared.") Instant declaredAt,

        @NonNull @Description("Who declared it.") String declaredBy,

        @Ignore @Nullable String suppliedBy,

        @Description("When it was last decided about; null before the first decision.") @Nullable
        Instant decidedAt,

        @Description("Who decided last; null before the first decision.") @Nullable
        String decidedBy,

        @Description("The day of the next review; null for none.") @Nullable
        LocalDate reviewOn,

        @Description("When it ended; null when it was not ended.") @Nullable
        Instant endedAt,

        @Ignore SealedText sealedIncome,
        @Ignore SealedText sealedExpenses,
        @Ignore SealedText sealedNote,
        @Ignore SealedText sealedDecisionReason,
        @Ignore SealedText sealedEndReason)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.HARDSHIP, key);
    }

    @Description(
            "The income of the household a month; null when it is not known, and for callers who have to reveal it.")
    public @Nullable MoneyView getMonthlyIncome() {
        return view(SealedMoney.of(sealedIncome));
    }

    @Description("What the household needs a month; null when it is not known, and for callers who have to reveal it.")
    public @Nullable MoneyView getMonthlyExpenses() {
        return view(SealedMoney.of(sealedExpenses));
    }

    @Description(
            "What is left a month: income less expenses, below zero when the income does not carry the expenses. Null "
                    + "when one of them is not known, and for callers who have to reveal them.")
    public @Nullable MoneyView getAffordable() {
        return view(affordable());
    }

    private @Nullable Money affordable() {
        Money income = SealedMoney.of(sealedIncome);
        Money expenses = SealedMoney.of(sealedExpenses);
        return income == null || expenses == null ? null : income.minus(expenses);
    }

    @Description("Free-text note of whoever declared it.")
    public @Nullable String getNote() {
        return sealedNote.text();
    }

    @Description("The reason for the last decision; null before the first one.")
    public @Nullable String getDecisionReason() {
        return sealedDecisionReason.text();
    }

    @Description("Why it ended; null when it was not ended.")
    public @Nullable String getEndReason() {
        return sealedEndReason.text();
    }

    private static @Nullable MoneyView view(@Nullable Money money) {
        return money == null ? null : MoneyView.of(money);
    }
}
