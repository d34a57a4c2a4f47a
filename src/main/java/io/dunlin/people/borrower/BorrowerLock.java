package io.dunlin.people.borrower;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The lock under which everything takes turns that concerns one borrower and must not be decided by two at once: changes of
 * the borrower's loans, what the borrower and the borrower's contacts ask for, and whether they may be contacted. So no
 * contact is allowed on the grounds of what a request, which is being recorded at the same time, makes untrue.
 *
 * <p>It is the borrower's row, held until the transaction ends. It is taken before any other lock: standings of loans and
 * cases come after it.
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
