package io.dunlin.casework.review;

import io.dunlin.kernel.Money;
import io.dunlin.loan.LoanAtRisk;
import io.dunlin.loan.LoanStatus;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads loans for a review of cases: stage, oldest unmet due date, and amount owed. */
public final class LoansAtRisk {

    private static final String COLUMNS =
            "l.id, l.borrower_id, l.status, s.stage, s.unmet_due_on, l.outstanding, l.currency";

    private static final String OF_BORROWERS =
            "select " + COLUMNS + " from loan l join loan_standing s on s.loan_id = l.id where l.borrower_id = any(?)";

    private static final String OF_CASES = "select cl.case_id, " + COLUMNS
            + " from case_loan cl join loan l on l.id = cl.loan_id join loan_standing s on s.loan_id = l.id"
            + " where cl.case_id = any(:cases) order by cl.joined_on, l.number";

    private LoansAtRisk() {}

    /**
     * All loans of the borrowers, in one statement; borrowers without loans are not in the map. By plain JDBC, because the
     * sweep asks for thousands at once.
     */
    static Map<UUID, List<LoanAtRisk>> of(Connection connection, Collection<UUID> borrowerIds) throws SQLException {
        Map<UUID, List<LoanAtRisk>> loans = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OF_BORROWERS)) {
            select.setArray(1, connection.createArrayOf("uuid", borrowerIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LoanAtRisk loan = loan(row);
                    loans.computeIfAbsent(loan.borrowerId(), borrower -> new ArrayList<>(2))
                            .add(loan);
                }
            }
        }
        return loans;
    }

    /** The loans of the cases, in the order in which they joined; in one statement. */
    public static Map<UUID, List<LoanAtRisk>> ofCases(EntityManager entities, Collection<UUID> caseIds) {
        List<?> rows = entities.createNativeQuery(OF_CASES, Object[].class)
                .setParameter("cases", caseIds.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, List<LoanAtRisk>> loans = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            loans.computeIfAbsent((UUID) row[0], owner -> new ArrayList<>())
                    .add(loan(
                            (UUID) row[1],
                            (UUID) row[2],
                            (String) row[3],
                            (String) row[4],
                            (LocalDate) row[5],
                            (BigDecimal) row[6],
                            (String) row[7]));
        }
        return loans;
    }

    private static LoanAtRisk loan(ResultSet row) throws SQLException {
        return loan(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBigDecimal(6),
                row.getString(7));
    }

    private static LoanAtRisk loan(
            UUID id,
            UUID borrowerId,
            String status,
            String stage,
            @Nullable LocalDate unmetDueOn,
            BigDecimal outstanding,
            String currency) {
        return new LoanAtRisk(
                id,
                borrowerId,
                LoanStatus.valueOf(status),
                stage,
                unmetDueOn,
                Money.of(outstanding, Currency.getInstance(currency)));
    }
}
