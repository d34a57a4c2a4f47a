package io.dunlin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.testing.Rooms;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each table belongs to one room, which says all that others have to know of it. */
@QuarkusTest
class TablesTest {

    @Inject
    Sql sql;

    @Inject
    KeptTables tables;

    private List<String> names() {
        return tables.all().stream().map(KeptTable::name).toList();
    }

    private List<String> texts(String query) {
        return sql.list(query, row -> row.text("name"));
    }

    @Test
    void everyTableOfTheDatabaseIsDeclaredOnce() {
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(
                        texts(
                                "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"));
    }

    @Test
    void testsWithoutAContainerSeeTheSame() {
        assertThat(Rooms.tables().all()).isEqualTo(tables.all());
    }

    /** An id that nobody may look up would be of no use. */
    @Test
    void everyTypeOfObjectHasATable() {
        for (NodeType type : NodeType.values()) {
            assertThat(tables.of(type)).as(type.toString()).isPresent();
        }
    }

    @Test
    void everyTableOfBorrowersCanBeAskedForOneBorrower() {
        List<KeptTable> theirs = tables.all().stream()
                .filter(table -> table.ofBorrower() != null)
                .toList();
        assertThat(theirs).hasSizeGreaterThan(25);
        theirs.forEach(table -> texts("select count(*) as name from " + table.name() + " where "
                + String.valueOf(table.ofBorrower()).replace("?", "gen_random_uuid()")));
    }

    /** What is sealed is a person's own words: an export has it. */
    @Test
    void whatIsSealedBelongsToABorrower() {
        Set<String> sealed = new TreeSet<>(
                texts(
                        "select table_name as name from information_schema.columns where table_schema = 'public' and domain_name = 'sealed'"));
        Map<String, KeptTable> byName =
                tables.all().stream().collect(Collectors.toMap(KeptTable::name, table -> table));
        assertThat(sealed)
                .hasSizeGreaterThan(10)
                .allSatisfy(name ->
                        assertThat(byName.get(name).ofBorrower()).as(name).isNotNull());
    }

    /** A meaning of a constraint that there is not would never be told. */
    @Test
    void everyRuleIsAConstraintOfItsTable() {
        for (KeptTable table : tables.all()) {
            Set<String> constraints = new TreeSet<>(texts(
                    "select conname as name from pg_constraint where conrelid = '%1$s'::regclass union select indexrelid::regclass::text from pg_index where indrelid = '%1$s'::regclass"
                            .formatted(table.name())));
            assertThat(constraints).as(table.name()).containsAll(table.rules().keySet());
        }
    }

    @Test
    void aRoomsSqlNamesOnlyTablesOnItsFloorOrBelow() {
        Set<String> arrows = SqlArrows.of(Rooms.all()).up();
        assertThat(arrows).isEqualTo(new TreeSet<>(SqlArrows.ALLOWED.keySet()));
    }

    /** An arrow up is found: a room on the ground that reads a table of a room above. */
    @Test
    void anArrowUpIsFound() {
        List<RoomTables> rooms = Rooms.all();
        assertThat(SqlArrows.of(rooms).named("calendar", "\"select 1 from loan l join\" + \"x\""))
                .containsExactly("calendar -> loan");
        assertThat(SqlArrows.of(rooms).named("queue", "\"select 1 from loan\"")).isEmpty();
        assertThat(SqlArrows.of(rooms).named("calendar", "/* from loan */ // from loan"))
                .isEmpty();
    }
}
