package io.dunlin.platform.vault;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Wraps the keys of borrowers with another master key. The data that they seal stays unchanged. */
@ApplicationScoped
class KeyRotationService {

    /** How many keys a transaction wraps. */
    static final int BATCH = 500;

    private final Sql sql;
    private final MasterKeys masters;

    KeyRotationService(Sql sql, MasterKeys masters) {
        this.sql = sql;
        this.masters = masters;
    }

    /** The master keys that are needed to read what there is, by their ids. */
    List<String> needed() {
        // A step of the index for each, however many borrowers there are.
        return sql.list("""
                with recursive needed(master) as (
                    select min(master) from personal_key where master is not null
                    union all
                    select (select min(k.master) from personal_key k where k.master > n.master) from needed n where n.master is not null)
                select master from needed where master is not null
                """, row -> row.text("master"));
    }

    /** How many keys a master key wraps. */
    long count(String master) {
        return sql.count("select count(*) from personal_key where master = ?", master);
    }

    /**
     * Wraps some of the keys of a master key with the current one.
     *
     * @return how many; none when there are none left that nobody else is at
     */
    @Transactional
    int rotate(String master) {
        List<WrappedKey> old = sql.list(
                "select wrapped from personal_key where master = ? order by borrower_id limit " + BATCH
                        + " for no key update skip locked",
                row -> WrappedKey.read(row.bytes("wrapped")),
                master);
        SqlTable rows = new SqlTable("uuid", "text", "bytea");
        for (WrappedKey key : old) {
            WrappedKey anew = WrappedKey.wrap(key.borrowerId(), key.key(masters), masters);
            rows.add(anew.borrowerId(), anew.master(), anew.stored());
        }
        return sql.change("""
                update personal_key k set master = u.master, wrapped = u.wrapped
                  from unnest(%s) as u(borrower_id, master, wrapped) where k.borrower_id = u.borrower_id
                """, rows);
    }
}
