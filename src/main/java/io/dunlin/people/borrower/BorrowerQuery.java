package io.dunlin.people.borrower;

import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.vault.BlindIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The list of borrowers by number. The number is unique, so it is the whole sort key. */
final class BorrowerQuery {

    // The tables of cases belong to a package that depends on this one, so this is SQL.
    private static final String OPEN_CASE =
            "cast(sql('exists (select from collection_case c where c.borrower_id = ? and c.closed_on is null)', b.id) as boolean)";

    private final StatelessSession reads;
    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** @throws Fault BAD_USER_INPUT for text that the database cannot even compare */
    BorrowerQuery(StatelessSession reads, BlindIndex digests, BorrowerWhere where, RowScope scope) {
        this.reads = reads;
        if (!scope.isEverything()) {
            within(scope);
        }
        if (where.number() != null) {
            equal("number", where.number());
        }
        if (where.country() != null) {
            equal("country", where.country());
        }
        if (where.nationalId() != null) {
            conditions.add("b.nationalIdIndex = :nationalId");
            parameters.put("nationalId", SealedPerson.digest(where.nationalId(), digests));
        }
        if (where.phone() != null) {
            // How their contacts are reached is not a borrower's to ask.
            String whose = scope.isOwn() ? " and p.contactId is null" : "";
            conditions.add(
                    "b.id in (select p.borrowerId from ContactPoint p where p.valueIndex = :phone" + whose + ")");
            parameters.put("phone", SealedPoint.digest(ContactPointChannel.PHONE, e164(where), digests));
        }
        if (where.hasOpenCase() != null) {
            // Not compared with a parameter: so PostgreSQL can start from the few open cases.
            conditions.add(where.hasOpenCase() ? OPEN_CASE : "not " + OPEN_CASE);
        }
    }

    private static String e164(BorrowerWhere where) {
        String country = where.country() == null ? "ZZ" : where.country();
        return PhoneNumbers.e164(String.valueOf(where.phone()), country)
                .orElseThrow(() ->
                        Fault.badUserInput("'where.phone' is not a valid telephone number, neither an international"
                                + " one nor one of the country that 'where' names."));
    }

    private void within(RowScope scope) {
        String value = scope.values().isEmpty() ? "" : ", :scope";
        conditions.add("cast(sql('" + scope.onBorrower("?", "?") + "', b.id" + value + ") as boolean)");
        scope.values().forEach(whose -> parameters.put("scope", whose));
    }

    private void equal(String field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Fault.badUserInput("'where' has a control character.");
        }
        conditions.add("b.%s = :%s".formatted(field, field));
        parameters.put(field, value);
    }

    /** The borrowers after the page's cursor, and one more than the page if there is. */
    List<Borrower> rowsAndOneMore(PageArgs page) {
        if (page.after() != null) {
            conditions.add("b.number > :after");
            parameters.put("after", page.after().get(0));
        }
        return query("", Borrower.class, " order by b.number")
                .setMaxResults(page.first() + 1)
                .getResultList();
    }

    int count() {
        return query("select count(*) ", Long.class, "").getSingleResult().intValue();
    }

    private <T> SelectionQuery<T> query(String select, Class<T> type, String rest) {
        SelectionQuery<T> query = reads.createSelectionQuery(
                select + "from Borrower b where " + String.join(" and ", conditions) + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
