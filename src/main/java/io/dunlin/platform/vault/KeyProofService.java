package io.dunlin.platform.vault;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks whether the configured keys are those that sealed the database, by the canary that each key stored at its
 * first use. Where a key has no canary yet, the check uses data that is already sealed.
 */
@ApplicationScoped
class KeyProofService {

    private static final String INDEX = "index";
    private static final String MASTER = "master ";

    private final Sql sql;
    private final MasterKeys masters;
    private final BlindIndex digests;
    private final KeyRotationService rotation;
    private final Instance<IndexEvidence> evidence;

    KeyProofService(
            Sql sql,
            MasterKeys masters,
            BlindIndex digests,
            KeyRotationService rotation,
            @Any Instance<IndexEvidence> evidence) {
        this.sql = sql;
        this.masters = masters;
        this.digests = digests;
        this.rotation = rotation;
        this.evidence = evidence;
    }

    /**
     * Tells which keys are others than those that this database knows by their names. When there are none, it keeps a canary of
     * each key that has none yet.
     *
     * @return the settings of those keys
     */
    @Transactional
    List<String> prove() {
        Set<String> ids = new TreeSet<>(masters.ids());
        ids.add(masters.current());
        Set<String> names = ids.stream().map(id -> MASTER + id).collect(Collectors.toCollection(TreeSet::new));
        names.add(INDEX);
        if (!canaries().containsAll(names)) {
            // Of several that start at once the first one keeps its canaries, and the others compare theirs.
            sql.find("select pg_advisory_xact_lock(hashtextextended('dunlin keys', 0))", row -> true);
        }
        Set<String> kept = canaries();
        List<String> wrong = new ArrayList<>();
        ids.stream().filter(id -> !opens(id)).forEach(id -> wrong.add("dunlin.keys.masters." + id));
        if (!digestsFit()) {
            wrong.add("dunlin.keys.index");
        }
        if (wrong.isEmpty()) {
            names.removeAll(kept);
            names.forEach(name -> keep(name, made(name)));
        }
        return wrong;
    }

    /** Names of keys that are needed to read what there is, and are not there or are others. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(
                rotation.needed().stream().filter(id -> !opens(id)).toList());
        if (!canary(INDEX).map(this::isDigest).orElse(true)) {
            missing.add(INDEX);
        }
        return missing;
    }

    private byte[] made(String name) {
        if (name.equals(INDEX)) {
            return digest();
        }
        String id = name.substring(MASTER.length());
        return masters.wrap(id, AesGcm.random(AesGcm.KEY_BYTES), context(id));
    }

    private boolean digestsFit() {
        return canary(INDEX)
                .map(this::isDigest)
                .orElseGet(() ->
                        evidence.stream().allMatch(some -> some.fits(digests).orElse(true)));
    }

    private boolean opens(String id) {
        return masters.has(id)
                && canary(MASTER + id)
                        .map(text -> unwraps(id, text, context(id)))
                        .or(() -> aKeyOf(id).map(key -> unwraps(key)))
                        .orElse(true);
    }

    private boolean unwraps(WrappedKey key) {
        try {
            key.key(masters);
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    private boolean unwraps(String id, byte[] sealed, byte[] context) {
        try {
            masters.unwrap(id, sealed, context);
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    private byte[] digest() {
        return digests.of("canary", "dunlin");
    }

    private boolean isDigest(byte[] canary) {
        return MessageDigest.isEqual(canary, digest());
    }

    private static byte[] context(String id) {
        return ("dunlin canary " + id).getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<byte[]> canary(String name) {
        return sql.find("select sealed from key_canary where name = ?", row -> row.bytes("sealed"), name);
    }

    private Set<String> canaries() {
        return new TreeSet<>(sql.list("select name from key_canary", row -> row.text("name")));
    }

    private void keep(String name, byte[] sealed) {
        sql.update("insert into key_canary (name, sealed) values (?, ?)", name, sealed);
    }

    /** One of the keys that a master key wraps. */
    private Optional<WrappedKey> aKeyOf(String master) {
        return sql.find(
                "select wrapped from personal_key where master = ? order by borrower_id limit 1",
                row -> WrappedKey.read(row.bytes("wrapped")),
                master);
    }
}
