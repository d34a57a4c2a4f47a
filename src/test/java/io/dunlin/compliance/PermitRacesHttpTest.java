package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Real threads and real transactions, over HTTP. */
@QuarkusTest
class PermitRacesHttpTest {

    @Test
    void hundredWhoAskAtOnceGetAsManyPermitsAsTheLimitHas() throws Exception {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> message =
                Map.of("channel", "EMAIL", "contactPointId", desk.email(), "templateCode", "REMINDER-1");
        List<JsonPath> asked = Together.times(100, () -> Permits.ask(desk, message));
        assertThat(asked.stream().map(each -> each.getString("permit.id")).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(asked.stream().map(each -> each.getString("permission.verdict")))
                .filteredOn("REFUSED"::equals)
                .hasSize(97);
        assertThat(GraphQl.ask("{ it: complianceDecisions(where: {caseId: \"%s\"}) { totalCount } }"
                                .formatted(desk.caseId()))
                        .getInt("it.totalCount"))
                .isEqualTo(100);
    }

    /**
     * Whoever has a permit got it before the request was recorded, and has it no longer afterwards: whether somebody records the
     * request itself, or logs the contact in which it was made.
     */
    @Test
    void noPermitIsGivenAfterARequestToStop() throws Exception {
        for (int round = 0; round < 10; round++) {
            Desk desk = Desk.atAnyHour();
            AtomicInteger turn = new AtomicInteger();
            Callable<JsonPath> request = round % 2 == 0
                    ? () -> Wishes.request(Wishes.of(
                            desk.caseId(),
                            "EVERYTHING",
                            Map.of("requestedAt", Instant.now().toString())))
                    : () -> Permits.log(
                            desk, Map.of("outcome", "STOP_REQUESTED", "stop", Map.of("scope", "EVERYTHING")));
            List<JsonPath> done =
                    Together.times(9, () -> turn.getAndIncrement() == 4 ? request.call() : Permits.ask(desk, Map.of()));
            assertThat(done).allSatisfy(each -> assertThat(each.<Object>get("")).isNotNull());
            assertThat(Permits.ask(desk, Map.of()).<Object>get("permit")).isNull();
            List<String> permits = done.stream()
                    .map(each -> each.getString("permit.id"))
                    .filter(Objects::nonNull)
                    .toList();
            for (String permit : permits) {
                Map<String, Object> made =
                        Map.of("permitId", permit, "performedAt", Instant.now().toString());
                assertThat(Permits.use(Permits.log(desk, made))).isEqualTo("VOIDED");
            }
        }
    }

    @Test
    void ofTwoActionsWithOnePermitOneRedeemsIt() throws Exception {
        Desk desk = Desk.atAnyHour();
        String permit = Permits.given(desk, Map.of());
        List<JsonPath> logged = Together.times(
                8,
                () -> Permits.log(
                        desk,
                        Map.of("permitId", permit, "performedAt", Instant.now().toString())));
        assertThat(logged.stream().map(Permits::use))
                .filteredOn("VALID"::equals)
                .hasSize(1);
        assertThat(logged.stream().map(Permits::use))
                .filteredOn("USED_BEFORE"::equals)
                .hasSize(7);
    }
}
