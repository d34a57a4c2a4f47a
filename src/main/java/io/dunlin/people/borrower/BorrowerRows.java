package io.dunlin.people.borrower;

import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import java.util.UUID;

/** Turns the rows of one statement into borrowers that are siblings of each other. */
final class BorrowerRows {

    static final String SELECT =
            "select b.id, b.version, b.number, b.name, b.national_id, b.birth_date, b.country, b.subdivision,"
                    + " b.time_zone, b.locale, " + Vault.keyOf("b.id") + " as key from borrower b";

    private final Siblings<UUID> siblings = new Siblings<>();
    private final Vault vault;
    private int left;

    /** @param first how many rows a page has: the one after them, which tells that there is more, is no sibling */
    BorrowerRows(Vault vault, int first) {
        this.vault = vault;
        this.left = first;
    }

    /** The next row. */
    BorrowerView view(Row row) {
        UUID id = row.id("id");
        if (left-- > 0) {
            siblings.add(id);
        }
        PersonalKey opener = vault.key(row.maybeBytes("key"));
        return new BorrowerView(
                siblings,
                id,
                opener.text(SealedPerson.NAME, row.maybeBytes("name")),
                opener.text(SealedPerson.NATIONAL_ID, row.maybeBytes("national_id")),
                opener.text(SealedPerson.BIRTH_DATE, row.maybeBytes("birth_date")),
                row.integer("version"),
                row.text("number"),
                row.text("country"),
                row.maybeText("subdivision"),
                row.text("time_zone"),
                row.text("locale"));
    }
}
