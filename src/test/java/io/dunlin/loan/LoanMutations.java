package io.dunlin.loan;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.loan.LoanAdjust.LoanAdjustInput;
import io.dunlin.loan.LoanAdjustDecide.LoanAdjustDecisionInput;
import io.dunlin.loan.LoanAdjustReverse.LoanAdjustReverseInput;
import io.dunlin.loan.LoanBook.LoanBookInput;
import io.dunlin.loan.LoanCancel.LoanCancelInput;
import io.dunlin.loan.LoanChargeOff.LoanChargeOffInput;
import io.dunlin.loan.LoanChargeOffReverse.LoanChargeOffReverseInput;
import io.dunlin.loan.LoanHoldLift.LoanHoldLiftInput;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlaceInput;
import io.dunlin.loan.PaymentRecord.PaymentRecordInput;
import io.dunlin.loan.PaymentReverse.PaymentReverseInput;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.HoldKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutations of loans without HTTP, for tests that call them by the thousand; each gives the key of what it wrote. */
@Singleton
public class LoanMutations {

    @Inject
    Mutations mutations;

    @Inject
    LoanService loans;

    @Inject
    LoanEndService ends;

    @Inject
    PaymentService payments;

    @Inject
    AdjustmentService adjustments;

    @Inject
    AdjustmentDecisionService decisions;

    @Inject
    BusinessCalendar calendar;

    @Inject
    HoldService holds;

    @Inject
    LoanQueryService queries;

    public Outcome<UUID> book(Booking booking) {
        LoanBookInput input = new LoanBookInput(
                null,
                booking.number(),
                NodeId.encode(NodeType.BORROWER, booking.borrowerId()),
                Decimal.of(booking.principal()),
                booking.currency(),
                Decimal.of(booking.annualRate()),
                Decimal.of(booking.penaltyRate()),
                Decimal.of(booking.lateFee()),
                booking.repaymentMode(),
                booking.dayCount(),
                booking.termMonths(),
                booking.graceDays(),
                booking.disbursedOn(),
                booking.firstDueOn(),
                booking.lenderCode(),
                booking.productKind());
        return mutations
                .run("loanBook", input, loans::book, queries::bookedLoan)
                .fold(loan -> Outcome.accepted(loan.key()), Outcome::refused);
    }

    /** Pays in dollars. */
    public Outcome<UUID> pay(
            @Nullable String idempotencyKey, UUID loan, String reference, BigDecimal amount, LocalDate on) {
        PaymentRecordInput input = new PaymentRecordInput(
                idempotencyKey,
                NodeId.encode(NodeType.LOAN, loan),
                reference,
                Decimal.of(amount),
                "USD",
                on,
                null,
                null);
        return mutations
                .run("paymentRecord", input, payments::record, queries::recordedPayment)
                .fold(payment -> Outcome.accepted(payment.payment().id()), Outcome::refused);
    }

    public Outcome<UUID> reverse(UUID payment, String reason) {
        PaymentReverseInput input = new PaymentReverseInput(null, NodeId.encode(NodeType.PAYMENT, payment), reason);
        return mutations
                .run("paymentReverse", input, payments::reverse, queries::recordedPayment)
                .fold(reversed -> Outcome.accepted(reversed.payment().id()), Outcome::refused);
    }

    public Outcome<UUID> chargeOff(UUID loan, LocalDate on) {
        LoanChargeOffInput input = new LoanChargeOffInput(null, NodeId.encode(NodeType.LOAN, loan), on, "Lost", null);
        return mutations
                .run("loanChargeOff", input, ends::chargeOff, queries::bookedLoan)
                .fold(view -> Outcome.accepted(view.key()), Outcome::refused);
    }

    public Outcome<UUID> reverseChargeOff(UUID loan) {
        LoanChargeOffReverseInput input =
                new LoanChargeOffReverseInput(null, NodeId.encode(NodeType.LOAN, loan), "Wrong", null);
        return mutations
                .run("loanChargeOffReverse", input, ends::reverse, queries::bookedLoan)
                .fold(view -> Outcome.accepted(view.key()), Outcome::refused);
    }

    public Outcome<UUID> cancel(UUID loan) {
        LoanCancelInput input = new LoanCancelInput(null, NodeId.encode(NodeType.LOAN, loan), "Wrong", null);
        return mutations
                .run("loanCancel", input, ends::cancel, queries::bookedLoan)
                .fold(view -> Outcome.accepted(view.key()), Outcome::refused);
    }

    /** Adjusts in dollars. Nobody who has a limit asks, so a second person approves it. */
    public Outcome<UUID> adjust(
            UUID loan, AdjustmentKind kind, BigDecimal amount, LocalDate on, @Nullable UUID toLoan) {
        LoanAdjustInput input = new LoanAdjustInput(
                null,
                NodeId.encode(NodeType.LOAN, loan),
                kind,
                Decimal.of(amount),
                "USD",
                on,
                "Agreed",
                toLoan == null ? null : NodeId.encode(NodeType.LOAN, toLoan),
                null);
        return mutations
                .run("loanAdjust", input, adjustments::adjust, LoanMutations::<AdjustedLoans>unknown)
                .fold(proposed -> approve(proposed.adjustment()), Outcome::refused);
    }

    private Outcome<UUID> approve(LoanAdjustmentView proposed) {
        LoanAdjustDecisionInput input = new LoanAdjustDecisionInput(null, proposed.getId(), "Agreed", null);
        return mutations
                .run(
                        "loanAdjustApprove",
                        input,
                        (in, stamp) -> decisions.approve(in, new Stamp(calendar, "second")),
                        LoanMutations::<AdjustedLoans>unknown)
                .fold(done -> Outcome.accepted(proposed.adjustment().id()), Outcome::refused);
    }

    public Outcome<UUID> reverseAdjustment(UUID adjustment) {
        LoanAdjustReverseInput input =
                new LoanAdjustReverseInput(null, NodeId.encode(NodeType.LOAN_ADJUSTMENT, adjustment), "Wrong", null);
        return mutations
                .run("loanAdjustReverse", input, decisions::reverse, LoanMutations::<AdjustedLoans>unknown)
                .fold(done -> Outcome.accepted(adjustment), Outcome::refused);
    }

    public Outcome<UUID> hold(
            UUID loan,
            HoldKind kind,
            LocalDate from,
            @Nullable LocalDate through,
            boolean freezesDelinquency,
            boolean freezesCharges,
            boolean freezesContact) {
        LoanHoldPlaceInput input = new LoanHoldPlaceInput(
                null,
                NodeId.encode(NodeType.LOAN, loan),
                kind,
                from,
                through,
                "Asked for it",
                null,
                freezesDelinquency,
                freezesCharges,
                null,
                freezesContact,
                null);
        return mutations
                .run("loanHoldPlace", input, holds::place, LoanMutations::unknown)
                .fold(placed -> Outcome.accepted(key(placed.hold())), Outcome::refused);
    }

    public Outcome<UUID> lift(UUID hold, LocalDate on) {
        LoanHoldLiftInput input =
                new LoanHoldLiftInput(null, NodeId.encode(NodeType.LOAN_HOLD, hold), on, "No longer needed");
        return mutations
                .run("loanHoldLift", input, holds::lift, LoanMutations::unknown)
                .fold(lifted -> Outcome.accepted(key(lifted.hold())), Outcome::refused);
    }

    private static UUID key(LoanHoldView hold) {
        return hold.key();
    }

    private static <T> T unknown(UUID key) {
        throw new AssertionError("nothing was repeated: no idempotency key is given");
    }
}
