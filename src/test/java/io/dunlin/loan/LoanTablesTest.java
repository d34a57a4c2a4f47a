package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.Ids;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables refuse, whoever asks. */
@QuarkusTest
class LoanTablesTest {

    @Inject
    Sql sql;

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    @ParameterizedTest
    @CsvSource({
        "payment, id",
        "payment_reversal, reason",
        "charge_off, reason",
        "charge_off_reversal, reason",
        "loan_cancellation, reason",
        "loan_adjustment, reason",
        "loan_adjustment_decision, reason",
        "loan_adjustment_reversal, reason",
        "installment, number",
        "loan_transition, sequence",
        "collection_action, note",
        "policy, content"
    })
    void whatIsRecordedIsNeverChangedOrRemoved(String table, String column) {
        for (String change : List.of(
                "update %s set %s = %s".formatted(table, column, column),
                "delete from " + table,
                "truncate %s cascade".formatted(table))) {
            assertThatThrownBy(() -> TestDatabase.execute(change)).as(change).hasStackTraceContaining("is append-only");
        }
    }

    @Test
    void aScheduleAddsUpToThePrincipal() {
        UUID loan = key(booked(Lending.today()));
        String copy = """
                insert into loan select ?, version, borrower_id, ?, status, currency, principal, annual_rate, penalty_rate,
                  late_fee, repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on,
                  policy_version, outstanding, booked_at, booked_by from loan where id = ?
                """;
        assertThatThrownBy(() -> sql.update(copy, Ids.next(), Lending.unique("L"), loan))
                .hasMessageContaining("installments");
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update loan set principal = principal + 0.01 where id = '%s'".formatted(loan)))
                .hasStackTraceContaining("installments");
    }

    @Test
    void holdsOfOneKindDoNotOverlap() {
        UUID loan = key(booked(Lending.today()));
        place(loan, "FRAUD", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        place(loan, "FRAUD", LocalDate.of(2026, 2, 1), null);
        place(loan, "DISPUTE", LocalDate.of(2026, 1, 1), null);
        assertThatThrownBy(() -> place(loan, "FRAUD", LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31)))
                .hasMessageContaining("hold_overlap");
        assertThatThrownBy(() -> place(loan, "FRAUD", LocalDate.of(2999, 1, 1), null))
                .hasMessageContaining("hold_overlap");
        assertThatThrownBy(() -> place(loan, "OTHER", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("check");
    }

    private void place(UUID loan, String kind, LocalDate from, LocalDate through) {
        sql.update(
                "insert into loan_hold (id, loan_id, kind, from_on, through_on, reason, freezes_delinquency, freezes_charges,"
                        + " freezes_contact, placed_at, placed_by) values (?, ?, ?, ?, ?, sha256('Test'), true, false, false, now(), 'test')",
                Ids.next(),
                loan,
                kind,
                from,
                through);
    }

    @Test
    void aReplayAppendsAGenerationAndKeepsWhatWasKnown() {
        LocalDate today = Lending.today();
        String loan = booked(today.minusDays(70));
        List<String> before = edges(loan);
        assertThat(before).hasSizeGreaterThan(1).allMatch(edge -> edge.startsWith("1 "));
        paid(loan, "100", today.minusDays(20));
        List<String> after = edges(loan);
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(after.subList(before.size(), after.size())).allMatch(edge -> edge.startsWith("2 "));
        assertThat(Lending.loan(loan, "transitions { totalCount }").getInt("transitions.totalCount"))
                .isEqualTo(after.size() - before.size());
    }

    private List<String> edges(String loan) {
        return sql.list(
                "select generation || ' ' || sequence || ' ' || to_stage || ' ' || crossed_on || ' ' || recorded_at as edge"
                        + " from loan_transition where loan_id = ? order by generation, sequence",
                row -> row.text("edge"),
                key(loan));
    }
}
