package io.dunlin.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent while a borrower is erased is either there before, and erased too, or refused. */
@QuarkusTest
class ErasureRacesTest {

    private static final String DESTROY =
            "update personal_key set master = null, wrapped = null where borrower_id = '%1$s'";

    private final String number = "B-" + UUID.randomUUID();
    private String borrower;
    private UUID key;

    @BeforeEach
    void register() {
        borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                number,
                                "name",
                                "Raced Person",
                                "nationalId",
                                number,
                                "country",
                                "US",
                                "timeZone",
                                "America/Chicago"))
                .getString("borrower.id");
        key = NodeId.decode(borrower).orElseThrow().uuid();
    }

    /** Sends a mutation while somebody has done the SQL and not committed it, and gives what it answers afterwards. */
    private static JsonPath during(String sql, Supplier<JsonPath> mutation) throws Exception {
        try (Connection somebody = TestDatabase.connect();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute(sql);
            int pid = pid(statement);
            CompletableFuture<JsonPath> answer = CompletableFuture.supplyAsync(mutation);
            await().atMost(Duration.ofSeconds(30)).until(() -> waitFor(pid) > 0);
            assertThat(answer).isNotDone();
            somebody.commit();
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int waitFor(int pid) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(pid))) {
            row.next();
            return row.getInt(1);
        }
    }

    private JsonPath point() {
        return GraphQl.mutate(
                "contactPointAdd",
                "ContactPointAddInput",
                "contactPoint { id }",
                Map.of("ownerId", borrower, "contactPoint", Map.of("channel", "PHONE", "value", "+12025550143")));
    }

    private JsonPath correction() {
        return GraphQl.mutate(
                "borrowerCorrect",
                "BorrowerCorrectInput",
                "borrower { id }",
                Map.of("borrowerId", borrower, "timeZone", "America/New_York"));
    }

    private JsonPath erasure() {
        return GraphQl.mutate(
                "borrowerErase",
                "BorrowerEraseInput",
                "borrower { personalData } obstacles { id }",
                Map.of("borrowerId", borrower, "number", number, "basis", "REQUEST"));
    }

    @Test
    void aPointThatComesWhileTheKeyIsDestroyedIsRefused() throws Exception {
        assertThat(UserErrors.of(during(DESTROY.formatted(key), this::point))).containsExactly("ERASED input.value");
    }

    @Test
    void aCorrectionThatWaitedForAnErasureSealsNothing() throws Exception {
        String lock = "select 1 from borrower where id = '%1$s' for no key update; ";
        assertThat(UserErrors.of(during((lock + DESTROY).formatted(key), this::correction)))
                .containsExactly("ERASED input.name");
        assertThat(found()).isEqualTo(1);
    }

    /** Whoever seals holds the key, so the erasure waits and finds what was sealed. */
    @Test
    void anErasureWaitsForWhoeverIsSealing() throws Exception {
        String sealing = "select 1 from personal_key where borrower_id = '%1$s' for share; insert into contact_point"
                + " (id, borrower_id, channel, value, value_index, standing, added_at, added_by) values"
                + " (gen_random_uuid(), '%1$s', 'PHONE', sha256('x'), sha256('found'), 'UNVERIFIED', now(), 't')";
        JsonPath erased = during(sealing.formatted(key), this::erasure);
        assertThat(UserErrors.of(erased)).isEmpty();
        assertThat(erased.getString("borrower.personalData")).isEqualTo("ERASED");
        assertThat(points()).isEqualTo(List.of(false));
        assertThat(found()).isZero();
    }

    /** What was written while the erasure waited stands in its way. */
    @Test
    void anErasureFindsWhatCameInWhileItWaited() throws Exception {
        String importing = "select 1 from personal_key where borrower_id = '%1$s' for share; insert into legal_hold"
                + " (id, borrower_id, reason, placed_at, placed_by) values (gen_random_uuid(), '%1$s', sha256('x'), now(), 't')";
        JsonPath refused = during(importing.formatted(key), this::erasure);
        assertThat(UserErrors.of(refused)).containsExactly("RETAINED input.borrowerId");
        assertThat(refused.getList("obstacles.id")).containsExactly("LEGAL_HOLD");
    }

    private int found() {
        return GraphQl.ask(
                        "query($id: String!) { borrowers(where: {nationalId: $id}) { totalCount } }",
                        Map.of("id", number))
                .getInt("borrowers.totalCount");
    }

    /** Of each of the borrower's points, whether its digest is still that of its text. */
    private List<Boolean> points() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select value_index = sha256('found') from contact_point where borrower_id = '%s'"
                                .formatted(key))) {
            row.next();
            return List.of(row.getBoolean(1));
        }
    }
}
