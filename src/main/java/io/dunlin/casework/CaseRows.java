package io.dunlin.casework;

import io.dunlin.casework.review.CaseCloseReason;
import io.dunlin.platform.node.Siblings;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns rows of cases into views. */
public final class CaseRows {

    /** What a row holds after its first value, which names whose case it is. */
    public static final String COLUMNS = "c.id, c.borrower_id, c.version, c.number, " + CaseFilter.STATUS
            + ", c.opened_on, c.closed_on, c.close_reason, c.assignee, c.past_due_since, c.priority, c.next_action_on";

    private CaseRows() {}

    /** The rows of a native query whose result class is {@code Object[]}. */
    @SuppressWarnings("unchecked") // JPA gives such queries no type
    public static List<Object[]> list(Query query) {
        return query.getResultList();
    }

    /** The cases in the order of the rows, siblings of each other. */
    public static List<CaseView> views(List<Object[]> rows, LocalDate today) {
        Siblings<UUID> cases = siblings(rows, 1);
        Siblings<UUID> borrowers = siblings(rows, 2);
        List<CaseView> views = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            views.add(view(row, cases, borrowers, today));
        }
        return views;
    }

    /** The cases by the first value of their rows. */
    static Map<UUID, CaseView> byOwner(List<Object[]> rows, LocalDate today) {
        List<CaseView> views = views(rows, today);
        Map<UUID, CaseView> byOwner = new LinkedHashMap<>();
        for (int i = 0; i < views.size(); i++) {
            byOwner.put((UUID) rows.get(i)[0], views.get(i));
        }
        return byOwner;
    }

    /** The keys in one column of the rows, each once, without nulls. */
    public static Siblings<UUID> siblings(List<Object[]> rows, int column) {
        return new Siblings<>(rows.stream()
                .map(row -> (UUID) row[column])
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public static <T> @Nullable T map(@Nullable Object value, Function<String, T> of) {
        return value == null ? null : of.apply((String) value);
    }

    private static CaseView view(Object[] row, Siblings<UUID> cases, Siblings<UUID> borrowers, LocalDate today) {
        return new CaseView(
                cases,
                borrowers,
                (UUID) row[1],
                (UUID) row[2],
                (Integer) row[3],
                (String) row[4],
                CaseStatus.valueOf((String) row[5]),
                (LocalDate) row[6],
                (LocalDate) row[7],
                map(row[8], CaseCloseReason::valueOf),
                (String) row[9],
                days((LocalDate) row[10], today),
                (Integer) row[11],
                (LocalDate) row[12]);
    }

    private static int days(@Nullable LocalDate since, LocalDate today) {
        return since == null ? 0 : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }
}
