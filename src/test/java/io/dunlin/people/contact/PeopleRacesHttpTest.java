package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.countOf;
import static io.dunlin.people.contact.People.errors;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.register;
import static io.dunlin.people.contact.People.registered;
import static io.dunlin.people.contact.People.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleRacesHttpTest {

    private static final int THREADS = 4;

    @Test
    void theSameKeyWithTheSameInputGivesTheSameBorrower() {
        Map<String, Object> input = with(minimal(newNumber()), "idempotencyKey", newNumber());
        String id = registered(input);
        assertThat(registered(input)).isEqualTo(id);
        assertThat(countOf((String) input.get("number"))).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherInputIsRefused() {
        String key = newNumber();
        registered(with(minimal(newNumber()), "idempotencyKey", key));
        String other = newNumber();
        assertThat(errors(register(with(minimal(other), "idempotencyKey", key))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(countOf(other)).isZero();
    }

    @Test
    void aRefusedInputDoesNotUseUpItsKey() {
        Map<String, Object> input = with(minimal(newNumber()), "idempotencyKey", newNumber());
        assertThat(errors(register(with(input, "name", "")))).isNotEmpty();
        registered(input);
    }

    @RepeatedTest(5)
    void identicalRequestsAtOnceWriteOneRowAndGiveTheSameAnswer() throws Exception {
        Map<String, Object> input = with(minimal(newNumber()), "idempotencyKey", newNumber());
        List<String> ids = new ArrayList<>();
        for (JsonPath answer : atOnce(() -> register(input))) {
            assertThat(errors(answer)).isEmpty();
            ids.add(answer.getString("borrower.id"));
        }
        assertThat(ids).hasSize(THREADS).containsOnly(ids.get(0));
        assertThat(countOf((String) input.get("number"))).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofRegistrationsWithOneNumberAtOnceAllButOneAreDuplicates() throws Exception {
        String number = newNumber();
        List<String> errors = new ArrayList<>();
        for (JsonPath answer : atOnce(() -> register(minimal(number)))) {
            errors.addAll(errors(answer));
        }
        assertThat(errors).hasSize(THREADS - 1).containsOnly("DUPLICATE input.number");
        assertThat(countOf(number)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void correctionsAtOnceThatExpectTheSameVersionLoseNothing() throws Exception {
        String id = registered();
        List<String> errors = new ArrayList<>();
        for (JsonPath answer : atOnce(
                () -> People.correct(Map.of("borrowerId", id, "expectedVersion", 0, "name", "Ann " + newNumber())))) {
            errors.addAll(errors(answer));
        }
        assertThat(errors).hasSize(THREADS - 1).containsOnly("STALE_VERSION input.expectedVersion");
        assertThat(People.borrower(id)).containsEntry("version", 1);
    }

    @RepeatedTest(5)
    void correctionsAtOnceThatExpectNoVersionFollowOneAnother() throws Exception {
        String id = registered();
        for (JsonPath answer : atOnce(() -> People.correct(Map.of("borrowerId", id, "name", "Ann " + newNumber())))) {
            assertThat(errors(answer)).isEmpty();
        }
        assertThat(People.borrower(id)).containsEntry("version", THREADS);
    }

    @RepeatedTest(5)
    void ofTheSameContactPointAddedAtOnceAllButOneAreDuplicates() throws Exception {
        String id = registered();
        List<String> errors = new ArrayList<>();
        for (JsonPath answer : atOnce(() -> GraphQl.mutate(
                "contactPointAdd",
                "ContactPointAddInput",
                "contactPoint { id }",
                Map.of("ownerId", id, "contactPoint", People.point("APP", "app"))))) {
            errors.addAll(errors(answer));
        }
        assertThat(errors).hasSize(THREADS - 1).containsOnly("DUPLICATE input.contactPoint");
        assertThat((List<?>) People.borrower(id).get("contactPoints")).hasSize(1);
    }

    private static List<JsonPath> atOnce(Callable<JsonPath> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<JsonPath>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<JsonPath> all = new ArrayList<>();
            for (Future<JsonPath> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }
}
