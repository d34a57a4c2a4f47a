package io.dunlin.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dunlin.platform.command.Job;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.TestKeys;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Master keys come and go; whoever works meanwhile does not notice. */
@QuarkusTest
class KeyRotationTest {

    @Inject
    Sql sql;

    @Inject
    MasterKeys masters;

    @Inject
    KeyRotationService rotation;

    @Inject
    KeysJob job;

    @Inject
    @Readiness
    KeysHealth health;

    @Inject
    Vault vault;

    @Inject
    @Any
    Instance<IndexEvidence> evidence;

    /** The same keys, with another one that is current. */
    private record Current(String current, MasterKeys keys) implements MasterKeys {

        @Override
        public boolean has(String id) {
            return keys.has(id);
        }

        @Override
        public byte[] wrap(byte[] key, byte[] context) {
            byte[] bytes = Base64.getDecoder().decode(TestKeys.key(3));
            return AesGcm.seal(new SecretKeySpec(bytes, "AES"), key, context);
        }

        @Override
        public byte[] unwrap(String id, byte[] wrapped, byte[] context) {
            return keys.unwrap(id, wrapped, context);
        }
    }

    private static String registered(String name) {
        return registered(name, Map.of());
    }

    private static String registered(String name, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.putAll(Map.of(
                "number", "B-" + UUID.randomUUID(), "name", name, "country", "US", "timeZone", "America/Chicago"));
        JsonPath person = GraphQl.mutate("borrowerRegister", "BorrowerRegisterInput", "borrower { id }", input);
        assertThat(UserErrors.of(person)).isEmpty();
        return person.getString("borrower.id");
    }

    private static JsonPath person(String id) {
        return GraphQl.ask("{ borrower(id: \"%s\") { name personalData } }".formatted(id))
                .setRootPath("data.borrower");
    }

    private static JsonPath renamed(String id, String name) {
        return GraphQl.mutate(
                "borrowerCorrect", "BorrowerCorrectInput", "borrower { name }", Map.of("borrowerId", id, "name", name));
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    private WrappedKey stored(UUID borrower) {
        return sql.find(
                        "select wrapped from personal_key where borrower_id = ?",
                        row -> WrappedKey.read(row.bytes("wrapped")),
                        borrower)
                .orElseThrow();
    }

    private void store(WrappedKey key) {
        sql.update(
                "update personal_key set master = ?, wrapped = ? where borrower_id = ?",
                key.master(),
                key.stored(),
                key.borrowerId());
    }

    /** As it was before the current master key came. */
    private void age(UUID borrower) {
        store(WrappedKey.wrap(borrower, stored(borrower).key(masters), new Current(TestKeys.FORMER, masters)));
    }

    @Test
    void keysAreWrappedAnewWhileOthersReadAndWrite() throws Exception {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(registered("Person " + i));
            age(key(people.get(i)));
        }
        // More than one batch: their people do not matter.
        String many = sql.find(
                        "select string_agg(gen_random_uuid()::text, ',') as many from generate_series(1, 1200)",
                        row -> row.text("many"))
                .orElseThrow();
        for (String id : many.split(",")) {
            WrappedKey key =
                    WrappedKey.wrap(UUID.fromString(id), AesGcm.random(32), new Current(TestKeys.FORMER, masters));
            sql.update(
                    "insert into personal_key (borrower_id, master, wrapped) values (?, ?, ?)",
                    key.borrowerId(),
                    key.master(),
                    key.stored());
        }
        assertThat(rotation.needed()).contains(TestKeys.FORMER);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Void>> desks = new ArrayList<>();
        for (int desk = 0; desk < 4; desk++) {
            int own = desk;
            desks.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; !over.get() || i < 30; i++) {
                    String id = people.get((i * 4 + own) % 28 / 4 * 4 + own);
                    assertThat(person(id).getString("name")).startsWith("Person ");
                    assertThat(UserErrors.of(renamed(id, "Person " + i))).isEmpty();
                    assertThat(person(id).getString("name")).isEqualTo("Person " + i);
                    done.incrementAndGet();
                }
            }));
        }
        long rotated = 0;
        for (int some = -1; some != 0 || rotation.count(TestKeys.FORMER) > 0; ) {
            some = rotation.rotate(TestKeys.FORMER);
            rotated += some;
        }
        over.set(true);
        for (CompletableFuture<Void> desk : desks) {
            desk.get();
        }
        assertThat(rotated).isEqualTo(1230);
        assertThat(done.get()).isGreaterThanOrEqualTo(120);
        assertThat(rotation.needed()).contains(TestKeys.MASTER).doesNotContain(TestKeys.FORMER);
        assertThat(person(people.get(29)).getString("name")).isEqualTo("Person 29");
        assertThat(stored(key(people.get(29))).master()).isEqualTo(TestKeys.MASTER);
    }

    /** A key that somebody seals with is wrapped anew when that is done, and the job does not end before. */
    @Test
    void theJobGoesOnUntilNobodyHoldsAKey() throws Exception {
        UUID free = key(registered("Free Lee"));
        UUID held = key(registered("Held Lee"));
        age(free);
        age(held);
        try (Connection sealing = TestDatabase.connect();
                Statement statement = sealing.createStatement()) {
            sealing.setAutoCommit(false);
            statement.execute("select 1 from personal_key where borrower_id = '%s' for share".formatted(held));
            ParseResult nothing = ParseResult.builder(CommandSpec.create()).build();
            CompletableFuture<Job.Ended> ended = CompletableFuture.supplyAsync(() -> job.run(nothing));
            await().until(() -> stored(free).master().equals(TestKeys.MASTER));
            assertThat(stored(held).master()).isEqualTo(TestKeys.FORMER);
            assertThat(ended).isNotDone();
            sealing.commit();
            assertThat(ended.get(25, TimeUnit.SECONDS).status()).isEqualTo(Job.DONE);
        }
        assertThat(stored(held).master()).isEqualTo(TestKeys.MASTER);
    }

    @Test
    void aLostMasterKeyIsAStateAndNoCrash() {
        String id = registered("Ann Lee");
        WrappedKey key = stored(key(id));
        store(new WrappedKey(key.borrowerId(), "lost", key.wrapped()));
        try {
            assertThat(person(id).getMap(""))
                    .containsEntry("name", "****")
                    .containsEntry("personalData", "KEY_MISSING");
            assertThat(UserErrors.of(renamed(id, "Ann Li"))).containsExactly("KEY_UNAVAILABLE input.name");
            assertThat(UserErrors.of(GraphQl.mutate(
                            "contactAdd",
                            "ContactAddInput",
                            "contact { id }",
                            Map.of("borrowerId", id, "contact", Map.of("name", "Bo", "relationship", "FRIEND")))))
                    .containsExactly("KEY_UNAVAILABLE input.name");
            JsonPath reveal = GraphQl.ask(
                            Tokens.of("cy", "COMPLIANCE"),
                            "mutation($input: PersonalDataRevealInput!) { it: personalDataReveal(input: $input) { fields { value }"
                                    + " userErrors { code field message } } }",
                            Map.of("input", Map.of("subject", id, "fields", List.of("NAME"), "purpose", "AUDIT")))
                    .setRootPath("data.it");
            assertThat(UserErrors.of(reveal)).containsExactly("KEY_UNAVAILABLE input.subject");
            assertThat(rotation.needed()).contains("lost");
            health.look();
            assertThat(health.call().getStatus().name()).isEqualTo("UP");
            assertThat(health.call().getData().orElseThrow()).containsEntry("missing", "lost");
        } finally {
            store(key);
        }
        assertThat(person(id).getMap("")).containsEntry("name", "Ann Lee").containsEntry("personalData", "READABLE");
        health.look();
        assertThat(health.call().getData().orElseThrow()).containsEntry("missing", "");
    }

    private KeyProofService proof(Map<String, String> bytes, String current, String index) {
        KeysConfig config = PersonalKeyTest.config(Optional.of(current), bytes, Optional.of(index));
        return new KeyProofService(sql, new ConfiguredKeys(config), new BlindIndex(config), rotation, evidence);
    }

    /** Other bytes under a known name are told, and leave nothing; the next one to come with the right bytes is at home. */
    @Test
    void keysThatOnlyHaveTheSameNamesAreTold() {
        Map<String, String> right = Map.of(TestKeys.MASTER, TestKeys.key(1), TestKeys.FORMER, TestKeys.key(3));
        assertThat(proof(right, TestKeys.MASTER, TestKeys.key(2)).prove()).isEmpty();
        Map<String, String> oneIsWrong = Map.of(TestKeys.MASTER, TestKeys.key(1), TestKeys.FORMER, TestKeys.key(9));
        assertThat(proof(oneIsWrong, TestKeys.MASTER, TestKeys.key(2)).prove())
                .containsExactly("dunlin.keys.masters.former");
        Map<String, String> withNew = Map.of(TestKeys.MASTER, TestKeys.key(9), "proofnew", TestKeys.key(4));
        assertThat(proof(withNew, "proofnew", TestKeys.key(9)).prove())
                .containsExactly("dunlin.keys.masters.tests", "dunlin.keys.index");
        assertThat(sql.list("select name from key_canary where name = 'master proofnew'", row -> row.text("name")))
                .as("of a start that is refused nothing is left")
                .isEmpty();
        registered("Ann Lee");
        assertThat(proof(withNew, "proofnew", TestKeys.key(9)).missing()).contains(TestKeys.MASTER, "index");
        assertThat(proof(Map.of("proofnew", TestKeys.key(4)), "proofnew", TestKeys.key(2))
                        .prove())
                .as("a key that is absent keeps nobody from starting, and a new id is welcome")
                .isEmpty();
        assertThat(proof(Map.of("proofnew", TestKeys.key(5)), "proofnew", TestKeys.key(2))
                        .prove())
                .containsExactly("dunlin.keys.masters.proofnew");
    }

    /** As after an update from a release that kept no canaries. */
    @Test
    void withoutACanaryWhatIsSealedTells() {
        String number =
                "+1202555" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));
        registered("Ann Lee", Map.of("contactPoints", List.of(Map.of("channel", "PHONE", "value", number))));
        TestDatabase.execute("set session_replication_role = replica; delete from key_canary");
        Map<String, String> right = Map.of(TestKeys.MASTER, TestKeys.key(1), TestKeys.FORMER, TestKeys.key(3));
        Map<String, String> wrong = Map.of(TestKeys.MASTER, TestKeys.key(9), TestKeys.FORMER, TestKeys.key(3));
        assertThat(proof(wrong, TestKeys.MASTER, TestKeys.key(2)).prove()).containsExactly("dunlin.keys.masters.tests");
        assertThat(proof(right, TestKeys.MASTER, TestKeys.key(9)).prove()).containsExactly("dunlin.keys.index");
        assertThat(proof(right, TestKeys.MASTER, TestKeys.key(2)).prove()).isEmpty();
        assertThat(proof(right, TestKeys.MASTER, TestKeys.key(9)).prove()).containsExactly("dunlin.keys.index");
    }

    /** Also where nobody has a contact point: whatever has a digest tells. */
    @Test
    void everyKindOfDigestTells() {
        registered("Ann Lee", Map.of("nationalId", "000-12-3456"));
        String unseen = "set session_replication_role = replica; ";
        TestDatabase.execute(unseen + "create table kept_points as table contact_point; delete from contact_point;"
                + " delete from key_canary");
        try {
            Map<String, String> right = Map.of(TestKeys.MASTER, TestKeys.key(1), TestKeys.FORMER, TestKeys.key(3));
            assertThat(proof(right, TestKeys.MASTER, TestKeys.key(9)).prove()).containsExactly("dunlin.keys.index");
            assertThat(proof(right, TestKeys.MASTER, TestKeys.key(2)).prove()).isEmpty();
        } finally {
            TestDatabase.execute(unseen + "insert into contact_point table kept_points; drop table kept_points");
        }
    }

    /** The bytes of two keys changed places, by their names: told by the canaries, and without them by what is sealed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysThatChangedPlacesAreTold(boolean canaries) {
        age(key(registered("Ann Lee")));
        registered("Bo Lee");
        Map<String, String> right = Map.of(TestKeys.MASTER, TestKeys.key(1), TestKeys.FORMER, TestKeys.key(3));
        Map<String, String> swapped = Map.of(TestKeys.MASTER, TestKeys.key(3), TestKeys.FORMER, TestKeys.key(1));
        if (canaries) {
            assertThat(proof(right, TestKeys.MASTER, TestKeys.key(2)).prove()).isEmpty();
        } else {
            TestDatabase.execute("set session_replication_role = replica; delete from key_canary");
        }
        assertThat(proof(swapped, TestKeys.MASTER, TestKeys.key(2)).prove())
                .containsExactly("dunlin.keys.masters.former", "dunlin.keys.masters.tests");
        assertThat(proof(swapped, TestKeys.MASTER, TestKeys.key(2)).missing())
                .contains(TestKeys.MASTER, TestKeys.FORMER);
        assertThat(proof(Map.of(TestKeys.MASTER, TestKeys.key(2)), TestKeys.MASTER, TestKeys.key(1))
                        .prove())
                .as("the master key and the index key")
                .contains("dunlin.keys.masters.tests");
        assertThat(proof(right, TestKeys.MASTER, TestKeys.key(2)).prove()).isEmpty();
    }

    /** Of many rows that do not open there is a line a minute, which counts them. */
    @Test
    void manyFaultsAreOneLineAMinute() {
        List<String> lines = new ArrayList<>();
        AtomicLong nanos = new AtomicLong(-5);
        KeyFaults faults = new KeyFaults(nanos::get, lines::add);
        for (int i = 0; i < 100; i++) {
            faults.met("row " + i);
        }
        nanos.addAndGet(60_000_000_000L);
        faults.met("row 100");
        faults.met("row 101");
        assertThat(lines).containsExactly("row 0; 1 since the last such line", "row 100; 100 since the last such line");
    }

    @Test
    void aKeyThatWasPutInAnothersPlaceIsRefusedByTheTable() {
        UUID ann = key(registered("Ann Lee"));
        WrappedKey others = stored(key(registered("Bo Lee")));
        assertThat(ByteBuffer.wrap(others.stored()).getLong())
                .isEqualTo(others.borrowerId().getMostSignificantBits());
        assertThatThrownBy(() ->
                        sql.update("update personal_key set wrapped = ? where borrower_id = ?", others.stored(), ann))
                .hasMessageContaining("personal_key_check");
    }

    @Test
    void aDestroyedKeyStaysDestroyedAndNoKeyIsTakenAway() {
        UUID id = UUID.randomUUID();
        sql.update("insert into personal_key (borrower_id) values (?)", id);
        WrappedKey key = WrappedKey.wrap(id, AesGcm.random(32), masters);
        assertThatThrownBy(() -> store(key)).hasMessageContaining("is destroyed");
        assertThatThrownBy(() -> TestDatabase.execute("delete from personal_key where borrower_id = '" + id + "'"))
                .hasStackTraceContaining("append-only");
        assertThat(vault.of(id).state()).isEqualTo(PersonalDataState.ERASED);
    }

    @Test
    void whatIsStoredOfAKeyDoesNotHoldIt() {
        UUID id = key(registered("Ann Lee"));
        byte[] plain = stored(id).key(masters);
        String all = HexFormat.of().formatHex(stored(id).stored());
        assertThat(all).doesNotContain(HexFormat.of().formatHex(plain));
        assertThat(all).contains(HexFormat.of().formatHex(TestKeys.MASTER.getBytes(StandardCharsets.US_ASCII)));
    }
}
