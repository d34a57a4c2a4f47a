package io.dunlin.loan;

import io.dunlin.platform.Fault;
import io.dunlin.platform.IntRange;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of a list of loans; {@code l} is the loan, {@code s} its standing. */
final class LoanFilter {

    private static final int LONGEST = 1_000_000;

    private final SqlConditions conditions = new SqlConditions();

    /**
     * Reads a client's conditions.
     *
     * @param scope what the client may see
     *
     * @throws Fault BAD_USER_INPUT for an unknown stage, a range in the wrong order, and an id that is no borrower's
     */
    LoanFilter(@Nullable LoanWhere where, RowScope scope, Policies policies, LocalDate today) {
        and(scope.onLoan("l.id", "?"), scope.values().toArray());
        if (where == null) {
            return;
        }
        if (where.status != null) {
            List<String> names = where.status.stream().map(Enum::name).toList();
            and("l.status = any(?)", new Column("text", names));
        }
        if (where.stage != null) {
            where.stage.forEach(code -> checkStage(code, policies, today));
            and("s.stage = any(?)", new Column("text", where.stage));
        }
        if (where.borrowerId != null) {
            UUID borrower = NodeId.key(NodeType.BORROWER, where.borrowerId)
                    .orElseThrow(() -> Fault.badUserInput("'borrowerId' is not the id of a borrower."));
            and("l.borrower_id = ?", borrower);
        }
        if (where.pastDueDays != null) {
            pastDue(where.pastDueDays.ordered(), today);
        }
    }

    /** Days past due are counted from the oldest unmet due date, which is what is stored. */
    private void pastDue(IntRange days, LocalDate today) {
        Integer least = days.gte();
        if (least != null && least > 0) {
            and("s.unmet_due_on <= ?", daysBefore(today, least));
        }
        Integer most = days.lte();
        if (most != null && most < 0) {
            and("false");
        } else if (most != null) {
            and("(s.unmet_due_on >= ? or s.unmet_due_on is null)", daysBefore(today, most));
        }
    }

    /** No loan is past due as long as {@link #LONGEST}, and the database has no dates as early as a client may ask for. */
    private static LocalDate daysBefore(LocalDate today, int days) {
        return today.minusDays(Math.min(days, LONGEST));
    }

    private static void checkStage(String code, Policies policies, LocalDate today) {
        boolean known = code.equals(Ladder.CHARGED_OFF.code())
                || policies.inForce(today).ladder().stage(code).isPresent();
        if (!known) {
            throw Fault.badUserInput("'stage' names a stage that the ladder in force does not have.");
        }
    }

    private void and(String condition, @Nullable Object... values) {
        conditions.and(condition, values);
    }

    String count() {
        return "select count(*) from loan l join loan_standing s on s.loan_id = l.id" + conditions.where();
    }

    /** The rest of the query of a page, with one row more than the page has. */
    String page(LoanOrder order, PageArgs page) {
        if (page.after() != null) {
            after(order, page.after());
        }
        return conditions.where() + " order by " + orderBy(order) + " limit " + (page.first() + 1);
    }

    private static String orderBy(LoanOrder order) {
        return switch (order) {
            case NUMBER -> "l.number";
            case PAST_DUE_SINCE -> "s.unmet_due_on nulls last, s.loan_id";
            case OUTSTANDING_DESC -> "l.outstanding desc, l.id";
        };
    }

    private void after(LoanOrder order, List<String> keys) {
        switch (order) {
            case NUMBER -> and("l.number > ?", keys.get(0));
            case OUTSTANDING_DESC -> {
                BigDecimal outstanding = new BigDecimal(keys.get(0));
                UUID id = UUID.fromString(keys.get(1));
                and("l.outstanding <= ? and (l.outstanding < ? or l.id > ?)", outstanding, outstanding, id);
            }
            case PAST_DUE_SINCE -> {
                UUID id = UUID.fromString(keys.get(1));
                if (keys.get(0).isEmpty()) {
                    and("s.unmet_due_on is null and s.loan_id > ?", id);
                } else {
                    LocalDate due = LocalDate.parse(keys.get(0));
                    and("((s.unmet_due_on, s.loan_id) > (?, ?) or s.unmet_due_on is null)", due, id);
                }
            }
        }
    }

    @Nullable
    Object[] parameters() {
        return conditions.values();
    }
}
