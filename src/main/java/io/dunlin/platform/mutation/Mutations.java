package io.dunlin.platform.mutation;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Outcome.Accepted;
import io.dunlin.kernel.Outcome.Refused;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.InputCheck.Shape;
import io.dunlin.platform.sql.SqlFault;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.vault.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The door of all mutations. It checks the input, opens the transaction, runs the work once for each idempotency key,
 * and rolls back what is refused: "refused" means that nothing was written.
 */
@ApplicationScoped
public class Mutations {

    private final InputCheck check;
    private final IdempotencyKeys keys;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final KeptTables tables;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Mutations(
            InputCheck check,
            IdempotencyKeys keys,
            BusinessCalendar calendar,
            Identity identity,
            KeptTables tables,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction) {
        this.check = check;
        this.keys = keys;
        this.calendar = calendar;
        this.identity = identity;
        this.tables = tables;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** What a mutation does: usually a method of a service. It reads the facts, judges, and writes. */
    @FunctionalInterface
    public interface Work<I, T extends @Nullable Object> {
        Outcome<Written<T>> run(I input, Stamp stamp);
    }

    /**
     * Runs a mutation.
     *
     * @param operation the name of the mutation; a key that was used for another one is refused
     * @param work also runs for an input that is wrong, to tell what else is wrong with it; then nothing that it wrote
     *     stays. So it changes only the database
     * @param again shows what an earlier request with the same key wrote, by its key, as it is now
     */
    @Transactional
    public <I extends Repeatable, T extends @Nullable Object> Outcome<T> run(
            String operation, I input, Work<I, T> work, Function<@Nullable UUID, ? extends T> again) {
        Shape shape = shape(input);
        Outcome<T> outcome =
                shape.faults().isEmpty() ? checked(operation, input, work, again) : refused(shape, input, work);
        if (outcome instanceof Refused<T>) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }

    private Shape shape(Repeatable input) {
        Shape shape = check.shape(input);
        List<Violation> ofKey = IdempotencyKeys.faults(input.idempotencyKey());
        return new Shape(Violation.all(shape.faults(), ofKey), shape.lacksSubject());
    }

    private <I extends Repeatable, T extends @Nullable Object> Outcome<T> checked(
            String operation, I input, Work<I, T> work, Function<@Nullable UUID, ? extends T> again) {
        String key = input.idempotencyKey();
        if (key == null) {
            return shown(guarded(input, work));
        }
        Optional<Outcome<Optional<UUID>>> earlier = keys.earlier(key, operation, input);
        if (earlier.isPresent()) {
            return earlier.get().fold(id -> Outcome.accepted(again.apply(id.orElse(null))), Outcome::refused);
        }
        Outcome<Written<T>> outcome = guarded(input, work);
        if (outcome instanceof Accepted<Written<T>> accepted && accepted.value().key() != null) {
            keys.keep(key, accepted.value().key());
        }
        return shown(outcome);
    }

    private static <T extends @Nullable Object> Outcome<T> shown(Outcome<Written<T>> outcome) {
        Written<T> seen = outcome.seen();
        return outcome.fold(
                written -> Outcome.accepted(written.value()),
                violations -> seen == null ? Outcome.refused(violations) : Outcome.refused(violations, seen.value()));
    }

    /** Two requests may both find a number free; the one that the database then refuses is told so like any other. */
    private <I, T extends @Nullable Object> Outcome<Written<T>> guarded(I input, Work<I, T> work) {
        try {
            Outcome<Written<T>> outcome = work.run(input, stamp());
            if (outcome instanceof Accepted<Written<T>>) {
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

    /** Refuses for the faults of the input's shape, and for what the work finds beside them in other fields. */
    private <I, T extends @Nullable Object> Outcome<T> refused(Shape shape, I input, Work<I, T> work) {
        List<Violation> faults = shape.faults();
        // Without its subject an input cannot be judged.
        if (shape.lacksSubject()) {
            return Outcome.refused(faults);
        }
        Outcome<T> judged = judged(faults, input, work);
        List<Violation> all = judged.fold(value -> faults, violations -> Violation.all(faults, violations));
        T seen = judged.seen();
        return seen == null ? Outcome.refused(all) : Outcome.refused(all, seen);
    }

    /** What the work says of an input of the wrong shape; the faults alone when it cannot be run with one. */
    private <I, T extends @Nullable Object> Outcome<T> judged(List<Violation> faults, I input, Work<I, T> work) {
        try {
            return shown(work.run(input, stamp()));
        } catch (RuntimeException e) {
            return Outcome.refused(faults);
        }
    }

    private Stamp stamp() {
        return new Stamp(calendar, identity.user());
    }
}
