package io.dunlin.casework.action;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds, in one statement, the objects that an action names. */
@ApplicationScoped
class ActionFacts {

    // A contact point is the borrower's own, or that of the contact who is named.
    private static final String FOUND = """
            select array(select s.id from unnest(n.loans) s(id)
                          where not exists (select from loan l where l.id = s.id and l.borrower_id = n.borrower)) as strangers,
                   n.contact is null
                       or exists (select from contact where id = n.contact and borrower_id = n.borrower) as contact,
                   n.point is null
                       or exists (select from contact_point where id = n.point and borrower_id = n.borrower
                                    and (contact_id is null or contact_id = n.contact)) as point,
                   (select least(cast(b.registered_at as date), (select min(l.disbursed_on) from loan l where l.borrower_id = b.id))
                      from borrower b where b.id = n.borrower) as since
              from (select cast(? as uuid) as borrower, cast(? as uuid[]) as loans, cast(? as uuid) as contact,
                           cast(? as uuid) as point) n
            """;

    private final Sql sql;

    ActionFacts(Sql sql) {
        this.sql = sql;
    }

    /** Which of the objects that the action names are the borrower's. */
    ActionRules.Found found(CollectionAction action, UUID borrowerId) {
        return sql.find(
                        FOUND,
                        row -> new ActionRules.Found(
                                row.ids("strangers"), row.flag("contact"), row.flag("point"), row.date("since")),
                        borrowerId,
                        Column.uuids(action.loans()),
                        action.contactId,
                        action.contactPointId)
                .orElseThrow();
    }
}
