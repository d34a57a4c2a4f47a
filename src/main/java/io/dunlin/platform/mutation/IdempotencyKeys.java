package io.dunlin.platform.mutation;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which idempotency keys were used, and for what.
 *
 * <p>The key is inserted first, in the mutation's own transaction. A second request with the same key waits at the
 * unique index until the first ends. What is kept is the key of the object, so a repetition shows its present state.
 */
@ApplicationScoped
class IdempotencyKeys {

    private final Sql sql;
    private final Identity identity;
    private final BlindIndex digests;

    IdempotencyKeys(Sql sql, Identity identity, BlindIndex digests) {
        this.sql = sql;
        this.identity = identity;
        this.digests = digests;
    }

    private record Earlier(boolean same, Optional<UUID> result) {}

    /** What is wrong with a key by itself. */
    static List<Violation> faults(@Nullable String key) {
        return key == null || (!key.isBlank() && key.length() <= 200)
                ? List.of()
                : List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE, "idempotencyKey", "An idempotency key has 1 to 200 characters."));
    }

    /**
     * Uses the key for this mutation, unless it was used before.
     *
     * @return empty when the key is new; else the key of what the earlier request wrote, or IDEMPOTENCY_KEY_REUSED
     */
    Optional<Outcome<Optional<UUID>>> earlier(String key, String operation, Object input) {
        // Digested with a key, since an input may have so little in it that nobody knows that all could be tried.
        byte[] digest = digests.of(operation, CanonicalInput.of(input));
        int inserted = sql.update(
                "insert into idempotency (actor, key, operation, digest) values (?, ?, ?, ?) on conflict do nothing",
                identity.user(),
                key,
                operation,
                digest);
        return inserted == 1 ? Optional.empty() : Optional.of(first(key, digest));
    }

    private Outcome<Optional<UUID>> first(String key, byte[] digest) {
        Earlier earlier = sql.find(
                        "select digest = ? as same, result from idempotency where actor = ? and key = ?",
                        row -> new Earlier(row.flag("same"), Optional.ofNullable(row.maybeId("result"))),
                        digest,
                        identity.user(),
                        key)
                .orElseThrow();
        return earlier.same()
                ? Outcome.accepted(earlier.result())
                : Outcome.refused(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        "idempotencyKey",
                        "This idempotency key was used before with different input.");
    }

    /** Keeps what the mutation wrote, for a request that repeats it. */
    void keep(String key, UUID result) {
        sql.update("update idempotency set result = ? where actor = ? and key = ?", result, identity.user(), key);
    }
}
