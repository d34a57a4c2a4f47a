package io.dunlin.proof;

import io.dunlin.platform.table.Logged;
import java.util.List;

/**
 * A kind of entries in the log, and the columns that the digests of the kind cover.
 *
 * @param table the table whose rows have these entries
 */
record LogKind(String table, Logged logged) {

    /** That of contact points, of which a column is covered by acts. */
    static final String CONTACT_POINT = "CONTACT_POINT";

    String name() {
        return logged.kind();
    }

    String key() {
        return logged.key();
    }

    /** Which of the table's rows {@code t} have entries of the kind. */
    String condition() {
        return logged.condition();
    }

    /** How rows {@code t} are found of a borrower, whose key is {@code k.borrower_id}. */
    String owner() {
        return logged.owner();
    }

    int latestFormat() {
        return logged.formats().size();
    }

    /** The columns that a digest of the format, 1 and up, covers, in their order; none for a format that there is not. */
    List<String> columns(int format) {
        return format < 1 || format > latestFormat()
                ? List.of()
                : logged.formats().get(format - 1);
    }

    @Override
    public String toString() {
        return name();
    }
}
