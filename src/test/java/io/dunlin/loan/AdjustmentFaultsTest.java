package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanAdjust.LoanAdjustInput;
import io.dunlin.platform.Decimal;
import io.dunlin.vocabulary.AdjustmentKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentFaultsTest {

    private final History history = HistoryGenerator.generate(1);
    private final LoanFacts facts = history.asRecorded();

    @Test
    void aTransferNeedsAnotherLoanOfTheBorrower() {
        assertThat(faults(AdjustmentKind.TRANSFER_UNALLOCATED, null, null)).containsExactly("REQUIRED input.toLoanId");
        assertThat(faults(AdjustmentKind.TRANSFER_UNALLOCATED, "of somebody else", null))
                .containsExactly("INVALID input.toLoanId");
        assertThat(faults(AdjustmentKind.TRANSFER_UNALLOCATED, "the same", facts))
                .containsExactly("INVALID input.toLoanId");
    }

    @Test
    void nothingElseHasOne() {
        assertThat(faults(AdjustmentKind.REFUND, null, null)).isEmpty();
        assertThat(faults(AdjustmentKind.REFUND, "another", facts)).containsExactly("INVALID input.toLoanId");
    }

    private List<String> faults(AdjustmentKind kind, String toLoanId, LoanFacts target) {
        LoanAdjustInput input = new LoanAdjustInput(
                null,
                "loan",
                kind,
                Decimal.of(BigDecimal.ONE),
                facts.contract().currency().getCurrencyCode(),
                history.horizon(),
                "Agreed",
                toLoanId,
                null);
        return AdjustmentFaults.of(facts, target, input, history.horizon()).stream()
                .map(AdjustmentFaultsTest::text)
                .toList();
    }

    private static String text(Violation violation) {
        return violation.code() + " " + String.join(".", violation.field());
    }
}
