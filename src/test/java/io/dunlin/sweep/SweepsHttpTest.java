package io.dunlin.sweep;

import static io.dunlin.testing.GraphQl.ask;
import static io.dunlin.testing.GraphQl.mutate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Http;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sweeps as users start and watch them. */
@QuarkusTest
class SweepsHttpTest {

    private static final String SWEEP =
            "sweep { id asOf status preview startedAt finishedAt progress loansReviewed transitions"
                    + " casesOpened casesClosed failures edges { from { code } to { code } count } failedLoans { fault } }";

    private static LocalDate today() {
        return LocalDate.parse(ask("{ businessDate }").getString("businessDate"));
    }

    private static JsonPath start(Map<String, ?> input) {
        return mutate("overdueSweepStart", "OverdueSweepStartInput", SWEEP, input);
    }

    private static String started(Map<String, ?> input) {
        JsonPath answer = start(input);
        assertThat(answer.getList("userErrors")).isEmpty();
        String id = answer.getString("sweep.id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !"RUNNING".equals(sweep(id).get("status")));
        return id;
    }

    private static Map<String, Object> sweep(String id) {
        return ask(
                        "query($id: ID!) { overdueSweep(id: $id) { %s } }"
                                .formatted(SWEEP.substring("sweep { ".length(), SWEEP.lastIndexOf(" }"))),
                        Map.of("id", id))
                .getMap("overdueSweep");
    }

    private static List<String> errors(JsonPath answer) {
        List<String> errors = new ArrayList<>();
        List<Map<String, Object>> all = answer.getList("userErrors");
        all.forEach(error -> errors.add(error.get("code") + " " + error.get("field")));
        Object shown = answer.get("sweep");
        assertThat(shown).isNull();
        return errors;
    }

    @Test
    void aSweepRunsToItsEndAndASecondOneFindsNothing() {
        started(Map.of());
        Map<String, Object> second = sweep(started(Map.of("asOf", today().toString())));
        assertThat(second)
                .containsEntry("status", "COMPLETED")
                .containsEntry("asOf", today().toString())
                .containsEntry("preview", false)
                .containsEntry("loansReviewed", 0)
                .containsEntry("transitions", 0)
                .containsEntry("edges", List.of());
        assertThat(second.get("finishedAt")).isNotNull();
        assertThat(new java.math.BigDecimal((String) second.get("progress"))).isEqualByComparingTo("1");
    }

    @Test
    void aPreviewTellsWhatWillBeLateAndChangesNothing() {
        started(Map.of());
        String borrower = mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of("number", "B-" + UUID.randomUUID(), "name", "Test", "country", "US", "timeZone", "UTC"))
                .getString("borrower.id");
        String loan = mutate(
                        "loanBook",
                        "LoanBookInput",
                        "loan { id }",
                        Map.of(
                                "number",
                                "L-" + UUID.randomUUID(),
                                "borrowerId",
                                borrower,
                                "principal",
                                "1200.00",
                                "currency",
                                "USD",
                                "annualRate",
                                "0.12",
                                "termMonths",
                                12,
                                "disbursedOn",
                                today().toString()))
                .getString("loan.id");
        Map<String, Object> preview =
                sweep(started(Map.of("asOf", today().plusMonths(2).toString(), "preview", true)));
        assertThat(preview).containsEntry("status", "COMPLETED").containsEntry("preview", true);
        assertThat((Integer) preview.get("transitions")).isPositive();
        assertThat((Integer) preview.get("casesOpened")).isPositive();
        assertThat(preview.get("edges").toString()).contains("{code=CURRENT}, to={code=M1}");
        assertThat(ask(
                                "query($id: ID!) { loan(id: $id) { transitions { totalCount } delinquency { stage { code } } } }",
                                Map.of("id", loan))
                        .getString("loan.delinquency.stage.code"))
                .isEqualTo("CURRENT");
        assertThat((Integer) sweep(started(Map.of())).get("transitions")).isZero();
    }

    @Test
    void aSweepCannotLookIntoTheFutureAndAPreviewByAYear() {
        assertThat(errors(start(Map.of("asOf", today().plusDays(1).toString()))))
                .containsExactly("OUT_OF_RANGE [input, asOf]");
        assertThat(errors(start(Map.of("asOf", today().plusYears(1).plusDays(1).toString(), "preview", true))))
                .containsExactly("OUT_OF_RANGE [input, asOf]");
        assertThat(errors(start(Map.of("asOf", "1969-12-31")))).containsExactly("OUT_OF_RANGE [input, asOf]");
        started(Map.of("asOf", today().plusYears(1).toString(), "preview", true));
    }

    @Test
    void theSameKeyStartsOneSweep() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", key));
        String first = started(input);
        assertThat(start(input).getString("sweep.id")).isEqualTo(first);
        input.put("preview", null);
        assertThat(start(input).getString("sweep.id")).isEqualTo(first);
        input.put("preview", true);
        assertThat(errors(start(input))).containsExactly("IDEMPOTENCY_KEY_REUSED [input, idempotencyKey]");
    }

    @Test
    void sweepsComeTheLatestFirstPageByPage() {
        List<String> latest = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            latest.add(0, started(Map.of("preview", true)));
        }
        String query = "query($after: String) { overdueSweeps(first: 2, after: $after) { totalCount"
                + " pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }";
        JsonPath page = ask(query);
        List<String> ids = new ArrayList<>(page.getList("overdueSweeps.edges.node.id"));
        int total = page.getInt("overdueSweeps.totalCount");
        while (page.getBoolean("overdueSweeps.pageInfo.hasNextPage")) {
            page = ask(query, Map.of("after", page.getString("overdueSweeps.pageInfo.endCursor")));
            ids.addAll(page.getList("overdueSweeps.edges.node.id"));
        }
        assertThat(ids)
                .startsWith(latest.toArray(String[]::new))
                .doesNotHaveDuplicates()
                .hasSize(total);
        assertThat(GraphQl.send("{ overdueSweeps(first: 0) { totalCount } }", Map.of())
                        .asString())
                .contains("BAD_USER_INPUT");
    }

    @Test
    void aSweepIsANodeAndAnotherIdIsNone() {
        String id = started(Map.of("preview", true));
        JsonPath node = ask(
                "query($id: ID!) { node(id: $id) { id ... on OverdueSweep { status preview } } }", Map.of("id", id));
        assertThat(node.getString("node.id")).isEqualTo(id);
        assertThat(node.getString("node.status")).isEqualTo("COMPLETED");
        Object none = ask("{ overdueSweep(id: \"nonsense\") { id } }").get("overdueSweep");
        assertThat(none).isNull();
    }

    @Test
    void operatorsSeeSweepsInTheMetrics() {
        started(Map.of());
        await().untilAsserted(
                        () -> assertThat(Http.management().get("/q/metrics").asString())
                                .contains("dunlin_sweep_lag_days 0.0")
                                .contains("dunlin_sweep_duration_seconds_count{preview=\"false\"}"));
    }
}
