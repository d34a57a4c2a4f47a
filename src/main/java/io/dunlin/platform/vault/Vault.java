package io.dunlin.platform.vault;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes and finds the keys of borrowers. A statement that reads sealed data reads the key in the same row, by {@link
 * #keyOf}. So there is no cache that a later erasure would have to clear.
 */
@ApplicationScoped
public class Vault {

    private final MasterKeys masters;
    private final Sql sql;

    Vault(MasterKeys masters, Sql sql) {
        this.masters = masters;
        this.sql = sql;
    }

    /**
     * The column of the stored key, for the statement that reads what is sealed with it.
     *
     * @param borrowerId an expression of the statement: the column with the borrower's id, and the table before it, without
     *     which it would be the key's own
     */
    public static String keyOf(String borrowerId) {
        if (borrowerId.indexOf('.') < 0) {
            throw new IllegalArgumentException("whose " + borrowerId);
        }
        return "(select k.wrapped from personal_key k where k.borrower_id = " + borrowerId + ")";
    }

    /** @param stored what {@link #keyOf} gave; null for a key that was destroyed */
    public PersonalKey key(byte @Nullable [] stored) {
        return new PersonalKey(masters, stored == null ? null : WrappedKey.read(stored));
    }

    /**
     * Opens a text of a row that has the stored key as well.
     *
     * @param key the name of the column with what {@link #keyOf} gave
     * @param place "table.column", the name of whose column the text has in the row
     */
    public @Nullable String open(Row row, String key, String place) {
        return key(row.maybeBytes(key)).open(place, row.maybeBytes(place.substring(place.indexOf('.') + 1)));
    }

    /** The key of the borrower, to seal with: see {@link #of(Collection)}. */
    public PersonalKey of(UUID borrowerId) {
        return of(List.of(borrowerId)).of(borrowerId);
    }

    /**
     * The keys of the borrowers, in one statement; of those that there are not, such as were destroyed. None of them is destroyed
     * before the transaction ends, so that an erasure finds all that was sealed, and the digests beside it.
     */
    public PersonalKeys of(Collection<UUID> borrowerIds) {
        Map<UUID, PersonalKey> keys = new HashMap<>();
        sql.list(
                "select borrower_id, wrapped from personal_key where borrower_id = any(?) order by borrower_id for share",
                row -> keys.put(row.id("borrower_id"), key(row.maybeBytes("wrapped"))),
                Column.uuids(new LinkedHashSet<>(borrowerIds)));
        return new PersonalKeys(keys, key(null));
    }

    /**
     * Those of the borrowers whose key was destroyed, and their personal data with it. The keys of the others are not destroyed
     * before the transaction ends.
     */
    public Set<UUID> erased(Collection<UUID> borrowerIds) {
        Set<UUID> erased = new HashSet<>();
        sql.list(
                "select borrower_id, wrapped is null as erased from personal_key where borrower_id = any(?) order by borrower_id for share",
                row -> row.flag("erased") && erased.add(row.id("borrower_id")),
                Column.uuids(new LinkedHashSet<>(borrowerIds)));
        return erased;
    }

    /** Like {@link #make(Collection)} for one. */
    public PersonalKey make(UUID borrowerId) {
        return make(List.of(borrowerId)).of(borrowerId);
    }

    /** Makes keys for new borrowers, in one statement and the transaction of their rows, before these. */
    public PersonalKeys make(Collection<UUID> borrowerIds) {
        SqlTable rows = new SqlTable("uuid", "text", "bytea");
        Map<UUID, PersonalKey> keys = new HashMap<>();
        for (UUID id : borrowerIds) {
            WrappedKey key = WrappedKey.wrap(id, AesGcm.random(AesGcm.KEY_BYTES), masters);
            keys.put(id, new PersonalKey(masters, key));
            rows.add(id, key.master(), key.stored());
        }
        sql.change("insert into personal_key (borrower_id, master, wrapped) select u.* from unnest(%s) u", rows);
        return new PersonalKeys(keys, key(null));
    }
}
