package io.dunlin.casework.review;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads loans for a review of cases: stage, oldest unmet due date, and amount owed. */
public final class LoansAtRisk {

    private static final String COLUMNS =
            "l.id, l.borrower_id, l.status, s.stage, s.unmet_due_on, s.grace_days, l.outstanding,"
                    + " l.currency, case when s.held then array(select concat(lower(h.covers), ' ', upper(h.covers) - 1) from loan_hold h"
                    + " where h.loan_id = l.id and h.freezes_delinquency and not isempty(h.covers)) end as frozen";

    private static final String OF_BORROWERS =
            "select " + COLUMNS + " from loan l join loan_standing s on s.loan_id = l.id where l.borrower_id = any(?)";

    private static final String OF_CASES = "select cl.case_id, " + COLUMNS
            + " from case_loan cl join loan l on l.id = cl.loan_id join loan_standing s on s.loan_id = l.id"
            + " where cl.case_id = any(?) and cl.left_on is null order by cl.joined_on, l.number";

    private LoansAtRisk() {}

    /** All loans of the borrowers, in one statement; borrowers without loans are not in the map. */
    static Map<UUID, List<LoanAtRisk>> of(Sql sql, Collection<UUID> borrowerIds) {
        return sql.list(OF_BORROWERS, LoansAtRisk::loan, Column.uuids(borrowerIds)).stream()
                .collect(Collectors.groupingBy(LoanAtRisk::borrowerId));
    }

    /** The loans of the cases that did not leave them, in the order in which they joined; in one statement. */
    public static Map<UUID, List<LoanAtRisk>> ofCases(Sql sql, Collection<UUID> caseIds) {
        Map<UUID, List<LoanAtRisk>> loans = new HashMap<>();
        sql.list(
                OF_CASES,
                row -> loans.computeIfAbsent(row.id("case_id"), owner -> new ArrayList<>())
                        .add(loan(row)),
                Column.uuids(caseIds));
        return loans;
    }

    private static LoanAtRisk loan(Row row) {
        return new LoanAtRisk(
                row.id("id"),
                row.id("borrower_id"),
                row.oneOf(LoanStatus.class, "status"),
                row.text("stage"),
                row.maybeDate("unmet_due_on"),
                row.integer("grace_days"),
                frozen(row.texts("frozen")),
                Money.of(row.number("outstanding"), Currency.getInstance(row.text("currency"))));
    }

    /** Each is its first and its last day, which an open-ended one does not have. */
    private static DateRanges frozen(List<String> holds) {
        return DateRanges.of(holds.stream()
                .map(hold -> hold.split(" ", -1))
                .map(days ->
                        new DateRange(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1])))
                .toList());
    }
}
