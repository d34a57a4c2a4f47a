package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** Reads the rows of the loan tables. */
final class LoanRows {

    private LoanRows() {}

    static Contract contract(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Contract(
                uuid(row, "id"),
                row.getInt("version"),
                uuid(row, "borrower_id"),
                row.getString("number"),
                LoanStatus.valueOf(row.getString("status")),
                money(row, "principal", currency),
                row.getBigDecimal("annual_rate").stripTrailingZeros(),
                row.getBigDecimal("penalty_rate").stripTrailingZeros(),
                money(row, "late_fee", currency),
                RepaymentMode.valueOf(row.getString("repayment_mode")),
                DayCount.valueOf(row.getString("day_count")),
                row.getInt("term_months"),
                row.getInt("grace_days"),
                row.getObject("disbursed_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                row.getInt("policy_version"),
                uuid(row, "lender_id"),
                ProductKind.valueOf(row.getString("product_kind")));
    }

    static RecordedPayment payment(ResultSet row, Vault vault, Currency currency) throws SQLException {
        byte[] reason = row.getBytes("reason");
        return new RecordedPayment(
                uuid(row, "id"),
                uuid(row, "loan_id"),
                row.getString("reference"),
                money(row, "amount", currency),
                row.getObject("effective_on", LocalDate.class),
                row.getString("channel"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                Sql.instant(row, "reversed_at"),
                reason == null ? null : vault.key(row.getBytes("key")).text(RecordedPayment.REVERSAL_REASON, reason));
    }

    static Hold hold(ResultSet row, Vault vault) throws SQLException {
        PersonalKey key = vault.key(row.getBytes("key"));
        return new Hold(
                uuid(row, "id"),
                uuid(row, "loan_id"),
                HoldKind.valueOf(row.getString("kind")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("through_on", LocalDate.class),
                key.text(Hold.REASON, row.getBytes("reason")),
                key.text(Hold.AUTHORITY, row.getBytes("authority")),
                row.getString("placed_by"),
                row.getBoolean("freezes_delinquency"),
                row.getBoolean("freezes_charges"),
                row.getBoolean("freezes_contact"),
                row.getObject("lifted_on", LocalDate.class));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return Money.of(row.getBigDecimal(column).stripTrailingZeros(), currency);
    }
}
