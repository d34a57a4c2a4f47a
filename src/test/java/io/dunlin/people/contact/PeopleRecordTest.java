package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.point;
import static io.dunlin.people.contact.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleRecordTest {

    private static final Instant FIRST = Instant.parse("2024-02-29T12:00:00Z");
    private static final Instant THEN = Instant.parse("2024-03-01T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    @Transactional
    void everyWriteIsRecordedWithItsInstantAndItsUser() {
        clock.set(FIRST);
        Map<String, Object> input = People.with(
                People.minimal(newNumber()), "contacts", List.of(People.contact("Bob", List.of(point("APP", "1")))));
        String id = registered(input);
        String pointId = GraphQl.ask(
                        "query($id: ID!) { borrower(id: $id) { contacts { contactPoints { id } } } }", Map.of("id", id))
                .getString("borrower.contacts[0].contactPoints[0].id");
        assertThat(row("registered_at, registered_by, changed_at, changed_by from borrower", id))
                .containsExactly(FIRST, "tester", null, null);
        assertThat(row("added_at, added_by, changed_at, changed_by from contact_point", pointId))
                .containsExactly(FIRST, "tester", null, null);

        clock.set(THEN);
        People.correct(Map.of("borrowerId", id, "name", "Bo"));
        GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", pointId, "standing", "INVALID"));
        assertThat(row("registered_at, changed_at, changed_by, version from borrower", id))
                .containsExactly(FIRST, THEN, "tester", 1);
        assertThat(row("added_at, changed_at, changed_by, version from contact_point", pointId))
                .containsExactly(FIRST, THEN, "tester", 1);
    }

    @Test
    void aBorrowerWithAnOpenCaseIsFoundByIt() {
        String number = newNumber();
        UUID borrower =
                NodeId.decode(registered(People.minimal(number))).orElseThrow().uuid();
        openCase(borrower, LocalDate.of(2024, 1, 1));
        assertThat(found(number, true)).isEqualTo(1);
        assertThat(found(number, false)).isZero();
        closeCases(borrower);
        assertThat(found(number, true)).isZero();
        assertThat(found(number, false)).isEqualTo(1);
    }

    @Transactional
    void openCase(UUID borrower, LocalDate on) {
        database.createNativeQuery(
                        "insert into collection_case (id, borrower_id, opened_on, priority, opened_at, opened_by)"
                                + " values (?1, ?2, ?3, 0, now(), 'tester')")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, borrower)
                .setParameter(3, on)
                .executeUpdate();
    }

    @Transactional
    void closeCases(UUID borrower) {
        database.createNativeQuery(
                        "update collection_case set closed_on = opened_on, close_reason = 'CURED' where borrower_id = ?1")
                .setParameter(1, borrower)
                .executeUpdate();
    }

    private static int found(String number, boolean hasOpenCase) {
        return GraphQl.ask(
                        "query($number: String, $open: Boolean) { borrowers(where: {number: $number, hasOpenCase: $open}) {"
                                + " totalCount edges { node { id } } } }",
                        Map.of("number", number, "open", hasOpenCase))
                .getList("borrowers.edges")
                .size();
    }

    private List<Object> row(String query, String id) {
        UUID key = NodeId.decode(id).orElseThrow().uuid();
        return Arrays.asList((Object[]) database.createNativeQuery("select " + query + " where id = ?1", Object[].class)
                .setParameter(1, key)
                .getSingleResult());
    }
}
