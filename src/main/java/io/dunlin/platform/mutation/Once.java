package io.dunlin.platform.mutation;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.SqlFault;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the body of a mutation at most once for an idempotency key, and makes "refused" mean "nothing was written".
 *
 * <p>The key is inserted first, in the mutation's own transaction. A second request with the same key waits at the
 * unique index until the first ends. The stored answer is the id of the object, so a repetition shows the object's
 * present state.
 */
@ApplicationScoped
public class Once {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Identity identity;
    private final BlindIndex digests;
    private final KeptTables tables;

    Once(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Identity identity,
            BlindIndex digests,
            KeptTables tables) {
        this.entities = entities;
        this.transaction = transaction;
        this.identity = identity;
        this.digests = digests;
        this.tables = tables;
    }

    /**
     * Runs inside the caller's transaction, which is rolled back when the outcome is a refusal.
     *
     * @param key the client's key; null to run the body every time
     * @param operation the name of the mutation
     * @param input the whole input; must be a record: its {@code toString} is hashed to detect a changed input
     * @param body gives the id of the object that it wrote or found
     */
    public Outcome<UUID> run(@Nullable String key, String operation, Record input, Supplier<Outcome<UUID>> body) {
        Outcome<UUID> outcome = key == null ? guarded(body) : keyed(key, operation, digest(operation, input), body);
        if (outcome instanceof Outcome.Refused<UUID>) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }

    private Outcome<UUID> keyed(String key, String operation, byte[] digest, Supplier<Outcome<UUID>> body) {
        if (key.isBlank() || key.length() > 200) {
            return Outcome.refused(
                    ErrorCode.OUT_OF_RANGE, "idempotencyKey", "An idempotency key has 1 to 200 characters.");
        }
        int inserted = entities.createNativeQuery(
                        "insert into idempotency (actor, key, operation, digest) values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, identity.user())
                .setParameter(2, key)
                .setParameter(3, operation)
                .setParameter(4, digest)
                .executeUpdate();
        return inserted == 0 ? first(key, digest) : recorded(key, guarded(body));
    }

    private Outcome<UUID> first(String key, byte[] digest) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select digest, result from idempotency where actor = ?1 and key = ?2", Object[].class)
                .setParameter(1, identity.user())
                .setParameter(2, key)
                .getSingleResult();
        if (!Arrays.equals((byte[]) row[0], digest)) {
            return Outcome.refused(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "idempotencyKey",
                    "This idempotency key was used before with different input.");
        }
        return Outcome.accepted((UUID) row[1]);
    }

    private Outcome<UUID> recorded(String key, Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Accepted<UUID> accepted && accepted.value() != null) {
            entities.createNativeQuery("update idempotency set result = ?3 where actor = ?1 and key = ?2")
                    .setParameter(1, identity.user())
                    .setParameter(2, key)
                    .setParameter(3, accepted.value())
                    .executeUpdate();
        }
        return outcome;
    }

    /** Two requests may both find a number free; the one that the database then refuses is told so like any other. */
    private Outcome<UUID> guarded(Supplier<Outcome<UUID>> body) {
        try {
            Outcome<UUID> outcome = body.get();
            if (outcome instanceof Outcome.Accepted<UUID>) {
                entities.flush();
            }
            return outcome;
        } catch (ConstraintViolationException e) {
            return Outcome.refused(tables.meaning(e.getConstraintName(), e));
        } catch (SqlFault e) {
            return Outcome.refused(tables.meaning(e.constraint(), e));
        } catch (Sealing e) {
            return Outcome.refused(e.violation());
        }
    }

    /** With a key, since an input may have so little in it that nobody knows that all could be tried. */
    private byte[] digest(String operation, Record input) {
        return digests.of(operation, input.toString());
    }
}
