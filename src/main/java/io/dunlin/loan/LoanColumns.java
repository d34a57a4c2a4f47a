package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.AdjustmentKind;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the loan tables. */
final class LoanColumns {

    private LoanColumns() {}

    static Contract contract(Row row) {
        Currency currency = Currency.getInstance(row.text("currency"));
        return new Contract(
                row.id("id"),
                row.integer("version"),
                row.id("borrower_id"),
                row.text("number"),
                row.oneOf(LoanStatus.class, "status"),
                money(row, "principal", currency),
                row.number("annual_rate").stripTrailingZeros(),
                row.number("penalty_rate").stripTrailingZeros(),
                money(row, "late_fee", currency),
                row.oneOf(RepaymentMode.class, "repayment_mode"),
                row.oneOf(DayCount.class, "day_count"),
                row.integer("term_months"),
                row.integer("grace_days"),
                row.date("disbursed_on"),
                row.date("first_due_on"),
                row.date("matures_on"),
                row.integer("policy_version"),
                row.id("lender_id"),
                row.oneOf(ProductKind.class, "product_kind"));
    }

    static RecordedPayment payment(Row row, Vault vault, Currency currency) {
        byte[] reason = row.maybeBytes("reason");
        return new RecordedPayment(
                row.id("id"),
                row.id("loan_id"),
                row.text("reference"),
                money(row, "amount", currency),
                row.date("effective_on"),
                row.maybeText("channel"),
                row.instant("recorded_at"),
                row.maybeInstant("reversed_at"),
                reason == null ? null : vault.key(row.maybeBytes("key")).text(RecordedPayment.REVERSAL_REASON, reason));
    }

    static RecordedAdjustment adjustment(Row row, Vault vault) {
        String decidedBy = row.maybeText("decided_by");
        return new RecordedAdjustment(
                row.id("id"),
                row.id("loan_id"),
                row.maybeId("to_loan_id"),
                row.oneOf(AdjustmentKind.class, "kind"),
                money(row, "amount", Currency.getInstance(row.text("currency"))),
                row.date("effective_on"),
                vault.key(row.maybeBytes("key")).text(RecordedAdjustment.REASON, row.maybeBytes("reason")),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.maybeText("proposed_by") != null,
                decidedBy == null ? null : new RecordedAdjustment.Decision(row.flag("approved"), decidedBy),
                row.maybeInstant("reversed_at"));
    }

    static Hold hold(Row row, Vault vault) {
        PersonalKey key = vault.key(row.maybeBytes("key"));
        HoldKind kind = row.oneOf(HoldKind.class, "kind");
        return new Hold(
                row.id("id"),
                row.id("loan_id"),
                kind,
                row.date("from_on"),
                row.maybeDate("through_on"),
                key.text(Hold.REASON, row.maybeBytes("reason")),
                key.text(Hold.AUTHORITY, row.maybeBytes("authority")),
                row.text("placed_by"),
                row.flag("freezes_delinquency"),
                row.flag("freezes_charges"),
                row.flag("freezes_interest"),
                row.flag("freezes_contact"),
                moratorium(kind, row),
                row.maybeDate("lifted_on"));
    }

    /** Moratoria of earlier releases do not say which one they are. */
    private static @Nullable MoratoriumKind moratorium(HoldKind kind, Row row) {
        MoratoriumKind unknown = kind == HoldKind.MORATORIUM ? MoratoriumKind.OTHER : null;
        return row.maybeText("moratorium") == null ? unknown : row.oneOf(MoratoriumKind.class, "moratorium");
    }

    static Money money(Row row, String column, Currency currency) {
        return Money.of(row.number(column).stripTrailingZeros(), currency);
    }
}
