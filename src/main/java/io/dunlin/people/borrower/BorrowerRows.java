package io.dunlin.people.borrower;

import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.platform.vault.Vault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one statement into borrowers that are siblings of each other. */
final class BorrowerRows {

    private static final String SELECT =
            "select b.id, b.version, b.number, b.name, b.national_id, b.birth_date, b.country, b.subdivision,"
                    + " b.time_zone, b.locale, " + Vault.keyOf("b.id") + " as key, %s as seen from borrower b";

    /** Those of whom the caller may see the row. */
    static final String SEEN = SELECT.formatted("true");

    private final Siblings<UUID> siblings = new Siblings<>();
    private final Vault vault;
    private int left;

    /** @param first how many rows a page has: the one after them, which tells that there is more, is no sibling */
    BorrowerRows(Vault vault, int first) {
        this.vault = vault;
        this.left = first;
    }

    /** All, each with whether the caller may see the row: a condition. */
    static String all(String seen) {
        return SELECT.formatted(seen);
    }

    /** The next row. Who does not see it gets what a link to it needs, and no personal data. */
    BorrowerView view(Row row) {
        UUID id = row.id("id");
        if (left-- > 0) {
            siblings.add(id);
        }
        PersonalKey opener = vault.key(row.maybeBytes("key"));
        boolean seen = row.flag("seen");
        return new BorrowerView(
                siblings,
                id,
                text(opener, SealedPerson.NAME, row.maybeBytes("name"), seen),
                text(opener, SealedPerson.NATIONAL_ID, row.maybeBytes("national_id"), seen),
                text(opener, SealedPerson.BIRTH_DATE, row.maybeBytes("birth_date"), seen),
                row.integer("version"),
                row.text("number"),
                row.text("country"),
                row.maybeText("subdivision"),
                row.text("time_zone"),
                row.text("locale"));
    }

    private static SealedText text(PersonalKey opener, String column, byte @Nullable [] sealed, boolean seen) {
        SealedText text = opener.text(column, sealed);
        return seen ? text : text.hidden();
    }
}
