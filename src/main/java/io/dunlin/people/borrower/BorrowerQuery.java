package io.dunlin.people.borrower;

import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.vault.BlindIndex;
import java.util.List;

/** The list of borrowers by number. The number is unique, so it is the whole sort key. */
final class BorrowerQuery {

    private static final String OPEN_CASE =
            "exists (select from collection_case c where c.borrower_id = b.id and c.closed_on is null)";

    private final Sql sql;
    private final SqlConditions conditions = new SqlConditions();

    /** @throws Fault BAD_USER_INPUT for text that the database cannot even compare */
    BorrowerQuery(Sql sql, BlindIndex digests, BorrowerWhere where, RowScope scope) {
        this.sql = sql;
        if (!scope.isEverything()) {
            conditions.and(scope.onBorrower("b.id", "?"), scope.values().toArray());
        }
        if (where.number() != null) {
            equal("number", where.number());
        }
        if (where.country() != null) {
            equal("country", where.country());
        }
        if (where.nationalId() != null) {
            conditions.and("b.national_id_index = ?", (Object) SealedPerson.digest(where.nationalId(), digests));
        }
        if (where.phone() != null) {
            // How their contacts are reached is not a borrower's to ask.
            String whose = scope.isOwn() ? " and p.contact_id is null" : "";
            conditions.and(
                    "b.id in (select p.borrower_id from contact_point p where p.value_index = ?" + whose + ")",
                    (Object) SealedPoint.digest(ContactPointChannel.PHONE, e164(where), digests));
        }
        if (where.hasOpenCase() != null) {
            // Not compared with a parameter: so PostgreSQL can start from the few open cases.
            conditions.and(where.hasOpenCase() ? OPEN_CASE : "not " + OPEN_CASE);
        }
    }

    private static String e164(BorrowerWhere where) {
        String country = where.country() == null ? "ZZ" : where.country();
        return PhoneNumbers.e164(String.valueOf(where.phone()), country)
                .orElseThrow(() ->
                        Fault.badUserInput("'where.phone' is not a valid telephone number, neither an international"
                                + " one nor one of the country that 'where' names."));
    }

    private void equal(String column, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Fault.badUserInput("'where' has a control character.");
        }
        conditions.and("b." + column + " = ?", value);
    }

    /** The borrowers after the page's cursor, and one more than the page if there is. */
    List<BorrowerView> rowsAndOneMore(PageArgs page, BorrowerRows rows) {
        if (page.after() != null) {
            conditions.and("b.number > ?", page.after().get(0));
        }
        return sql.list(
                BorrowerRows.SEEN + conditions.where() + " order by b.number limit " + (page.first() + 1),
                rows::view,
                conditions.values());
    }

    int count() {
        return sql.count("select count(*) from borrower b" + conditions.where(), conditions.values());
    }
}
