package io.dunlin.people.borrower;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The lock for work that concerns one borrower and that two transactions must not decide at once: changes of the
 * borrower's loans, what the borrower and the borrower's contacts ask for, and whether they may be contacted. So no
 * judgement of a contact misses a request that is being recorded at the same time.
 *
 * <p>The lock is the borrower's row, held until the transaction ends. It comes before any other lock: standings of
 * loans and cases come after it.
 */
@ApplicationScoped
public class BorrowerLock {

    private final Sql sql;

    BorrowerLock(Sql sql) {
        this.sql = sql;
    }

    /** Waits for the lock, within a transaction; false when there is no such borrower. What is read afterwards is current. */
    public boolean take(UUID borrowerId) {
        // Rows that refer to the borrower can still be written meanwhile, which a plain "for update" would stop.
        return sql.find("select 1 from borrower where id = ? for no key update", row -> true, borrowerId)
                .isPresent();
    }
}
