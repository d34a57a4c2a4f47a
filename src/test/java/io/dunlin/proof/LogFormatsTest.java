package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database writes and what verification expects are kept in two places, which have to agree. */
@QuarkusTest
class LogFormatsTest {

    static List<LogKind> kinds() {
        return LogWorld.KINDS.all();
    }

    /** Who has a placement is told by one kind of entry, that it was recalled by another. */
    private static final Set<String> OF_THE_RECALL = Set.of("recalled_at", "recalled_by", "recall_reason");

    /** Likewise of a hold. */
    private static final Set<String> OF_THE_LIFT = Set.of("lifted_on", "lift_reason", "lifted_at", "lifted_by");

    /** What the database works out of the others, and how often the row was changed. */
    private static final Set<String> DERIVED = Set.of("covers", "version");

    /** What changes later of a row that is logged when it is made, and so is covered by acts, or follows from facts. */
    private static final Map<String, Set<String>> LATER = Map.of(
            "loan", Set.of("version", "status", "outstanding", "changed_at", "changed_by"),
            "contact_point", Set.of("version", "standing", "at_work", "value_index", "changed_at", "changed_by"),
            "personal_key", Set.of("master", "wrapped"));

    /** Likewise of a legal hold. */
    private static final Set<String> OF_THE_LEGAL_LIFT = Set.of("lift_reason", "lifted_at", "lifted_by");

    @ParameterizedTest
    @MethodSource("kinds")
    void theDatabaseWritesWhatVerificationExpects(LogKind kind) {
        for (int format = 1; format <= kind.latestFormat(); format++) {
            assertThat(LogRows.texts(
                            "select source || ' ' || key || ' ' || array_to_string(columns, ' ') from log_format"
                                    + " where kind = '%s' and format = %d".formatted(kind, format)))
                    .containsExactly(kind.table() + " " + kind.key() + " " + String.join(" ", kind.columns(format)));
        }
    }

    @Test
    void thereIsNoOtherFormat() {
        assertThat(LogRows.texts("select kind || max(format) from log_format group by kind"))
                .hasSameSizeAs(kinds())
                .allSatisfy(text -> assertThat(kinds())
                        .anySatisfy(kind -> assertThat(text).isEqualTo(kind.name() + kind.latestFormat())));
    }

    /** A column that is added needs a new format, with it, in a migration and in the tables of its room. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyColumnIsCovered(LogKind kind) {
        Set<String> columns = new TreeSet<>(LogRows.texts("select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = '%s'".formatted(kind.table())));
        switch (kind.name()) {
            case "PLACEMENT" -> columns.removeAll(OF_THE_RECALL);
            case "LOAN_HOLD" -> columns.removeAll(OF_THE_LIFT);
            case "LEGAL_HOLD" -> columns.removeAll(OF_THE_LEGAL_LIFT);
            case "LEGAL_HOLD_LIFT" -> only(OF_THE_LEGAL_LIFT, columns);
            case "RECALL" -> only(OF_THE_RECALL, columns);
            case "LOAN_HOLD_LIFT" -> only(OF_THE_LIFT, columns);
            default -> columns.removeAll(LATER.getOrDefault(kind.table(), Set.of()));
        }
        if (kind.table().equals("loan_hold")) {
            columns.removeAll(DERIVED);
        }
        assertThat(new TreeSet<>(kind.columns(kind.latestFormat()))).isEqualTo(columns);
    }

    private static void only(Set<String> kept, Set<String> columns) {
        columns.retainAll(kept);
        columns.add("id");
    }
}
