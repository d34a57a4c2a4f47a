package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static io.dunlin.queue.Queues.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.Loans;
import io.dunlin.compliance.QueueRefreshes;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueuePagesTest {

    private static final List<Integer> SIZES = List.of(1, 2, 3, 4, 5, 9, 10, 100);

    @Inject
    Loans loans;

    @Inject
    Queues queues;

    @Inject
    QueueRefreshes refreshes;

    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        Staff.known(Staff.CLAIMER);
        clock.set(TODAY);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** A case as old as all others, so that only its key tells it from them. */
    private String tied(String until) {
        UUID borrower = loans.defaulted(10);
        queues.rest(borrower, until);
        return queues.id(borrower);
    }

    /** Three that are open, two whose instant has just come, three that rest as long as each other, two for ever. */
    private Map<String, List<String>> mixed() {
        Map<String, List<String>> cases = new HashMap<>();
        for (String until : new String[] {null, null, null, "11:59", "12:00", "17:00", "17:00", "17:00", "-", "-"}) {
            boolean now = until == null || until.compareTo("12:00") <= 0 && !until.equals("-");
            String instant = until == null
                    ? null
                    : until.equals("-") ? "infinity" : at(until).toString();
            cases.computeIfAbsent(now ? "now" : until, kind -> new ArrayList<>())
                    .add(tied(instant));
        }
        cases.values().forEach(ids -> ids.sort(null));
        return cases;
    }

    private List<String> keys(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(
                        each -> NodeId.decode(each).orElseThrow().uuid().toString()))
                .toList();
    }

    private static List<String> all(List<String> first, List<String> second, List<String> third) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }

    @Test
    void pagesHoldEveryCaseOnceInEachOrderAlsoWhenAllAreEquallyUrgent() {
        Map<String, List<String>> cases = mixed();
        List<String> now = keys(cases.get("now"));
        List<String> five = keys(cases.get("17:00"));
        List<String> never = keys(cases.get("-"));
        List<String> later = all(five, never, List.of());
        for (int size : SIZES) {
            for (String order : List.of("PRIORITY", "CONTACTABLE")) {
                assertThat(queues.walk(size, "NOW", order))
                        .as("now by " + order)
                        .isEqualTo(now);
            }
            assertThat(queues.walk(size, "LATER", "PRIORITY")).isEqualTo(keys(later));
            assertThat(queues.walk(size, "LATER", "CONTACTABLE")).isEqualTo(later);
            assertThat(queues.walk(size, "ANY", "PRIORITY")).isEqualTo(keys(all(now, five, never)));
            assertThat(queues.walk(size, "ANY", "CONTACTABLE")).isEqualTo(all(now, five, never));
        }
        assertThat(queues.count("NOW")).isEqualTo(5);
        assertThat(queues.count("LATER")).isEqualTo(5);
        assertThat(queues.count("ANY")).isEqualTo(10);
    }

    @Test
    void theMoreUrgentComesFirstAmongWhatIsEquallyContactable() {
        UUID old = loans.defaulted(20);
        UUID young = loans.defaulted(5);
        UUID restingYoung = loans.defaulted(6);
        UUID restingOld = loans.defaulted(19);
        UUID restingLong = loans.defaulted(21);
        queues.rest(restingYoung, at("17:00").toString());
        queues.rest(restingOld, at("17:00").toString());
        queues.rest(restingLong, at("18:00").toString());
        for (int size : SIZES) {
            assertThat(queues.walk(size, "ANY", "CONTACTABLE"))
                    .containsExactly(
                            queues.id(old),
                            queues.id(young),
                            queues.id(restingOld),
                            queues.id(restingYoung),
                            queues.id(restingLong));
            assertThat(queues.walk(size, "ANY", "PRIORITY"))
                    .containsExactly(
                            queues.id(restingLong),
                            queues.id(old),
                            queues.id(restingOld),
                            queues.id(restingYoung),
                            queues.id(young));
        }
    }

    @Test
    void theOrderOfAllPagesIsThatOfTheInstantOfTheFirst() {
        UUID open = loans.defaulted(5);
        UUID resting = loans.defaulted(20);
        UUID longer = loans.defaulted(30);
        queues.rest(resting, at("17:00").toString());
        queues.rest(longer, at("18:00").toString());
        Map<String, Object> arguments =
                new HashMap<>(Map.of("first", 1, "contactable", "ANY", "orderBy", "CONTACTABLE"));
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            var answer = GraphQl.ask(
                            "query($first: Int, $after: String, $contactable: Contactable, $orderBy: WorkQueueOrder) { it:"
                                    + " workQueue(first: $first, after: $after, contactable: $contactable, orderBy: $orderBy) {"
                                    + " pageInfo { endCursor } edges { node { id } } } }",
                            arguments)
                    .setRootPath("data.it");
            seen.addAll(answer.getList("edges.node.id"));
            arguments.put("after", answer.getString("pageInfo.endCursor"));
            // By the time of the second page the others have become contactable, and more urgent than the first.
            clock.set(at("19:00"));
        }
        assertThat(seen).containsExactly(queues.id(open), queues.id(resting), queues.id(longer));
    }

    @Test
    void aClaimTakesOnlyWhoMayBeContactedUnlessAsked() {
        UUID resting = loans.defaulted(30);
        UUID open = loans.defaulted(5);
        queues.rest(resting, at("17:00").toString());
        assertThat(claim(Map.of())).isEqualTo(queues.id(open));
        assertThat(claim(Map.of())).isNull();
        assertThat(claim(Map.of("contactable", "NOW"))).isNull();
        assertThat(claim(Map.of("contactable", "LATER"))).isEqualTo(queues.id(resting));
        UUID more = loans.defaulted(30);
        queues.rest(more, at("17:00").toString());
        assertThat(claim(Map.of("contactable", "ANY"))).isEqualTo(queues.id(more));
        UUID woken = loans.defaulted(30);
        queues.rest(woken, at("12:00").toString());
        assertThat(claim(Map.of())).isEqualTo(queues.id(woken));
    }

    private static String claim(Map<String, ?> input) {
        return Staff.claims("case { id }", input).getString("case.id");
    }

    @Test
    void whoNamesCasesOnHoldGetsThemThoughTheirHoldStopsContact() {
        UUID held = loans.defaulted(10);
        loans.hold(UUID.fromString(loans.value("select id from loan where borrower_id = ?", held)), TODAY, null);
        UUID stopped = loans.defaulted(10);
        queues.stop(stopped);
        UUID open = loans.defaulted(10);
        refreshes.all();
        assertThat(queues.row(held)).startsWith("f infinity");
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(open));
        Map<String, Object> named = Map.of("where", Map.of("status", List.of("OPEN", "ON_HOLD")));
        assertThat(queues.ask(named)).containsExactlyInAnyOrder(queues.id(open), queues.id(held));
        Map<String, Object> sorted = new HashMap<>(named);
        sorted.put("orderBy", "CONTACTABLE");
        assertThat(queues.ask(sorted)).containsExactly(queues.id(open), queues.id(held));
        sorted.put("contactable", "LATER");
        assertThat(queues.ask(sorted)).containsExactlyInAnyOrder(queues.id(stopped), queues.id(held));
    }
}
