package io.dunlin.guard.dossier;

import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.NoticeKind;
import io.dunlin.guard.rule.Template;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.TemplateTrait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads which notices were sent, in cases or outside of any, and when a collector for others first communicated. Any message to the
 * borrower that reminds or collects is a notice of what is overdue. The text of a message shows all other notices.
 */
@ApplicationScoped
class NoticeReader {

    private static final String FIRST = "FIRST";

    private static final List<Known> BY_TEXT = List.of(
            new Known(NoticeKind.VALIDATION, TemplateTrait.VALIDATION_NOTICE),
            new Known(NoticeKind.ASSIGNMENT, TemplateTrait.ASSIGNMENT_NOTICE),
            new Known(NoticeKind.VISIT, TemplateTrait.VISIT_NOTICE),
            new Known(NoticeKind.COLLECTOR, TemplateTrait.COLLECTOR_NOTICE));

    // The loans of cases, each with the cases that it is or was in: a notice is about the debt, which is charged off
    // into
    // another case. And outside of any case those of borrowers: the keys of both are given twice.
    private static final String LOANS = """
            (select c.case_id as subject, c.loan_id, o.case_id as place, o.left_on from case_loan c join case_loan o on o.loan_id = c.loan_id
              where c.case_id = any(?)
             union all select borrower_id, id, borrower_id, null from loan where borrower_id = any(?)) m""";

    // What is done in a case after a loan has left it is not about the loan.
    private static final String IN_PLACE =
            "coalesce(a.case_id, a.borrower_id) = m.place and (m.left_on is null or cast(a.performed_at at time zone 'UTC' as date) <= m.left_on)";

    private static final String OVERDUE = first(NoticeKind.OVERDUE.name(), """
            a.party = 'BORROWER' and a.direction = 'OUTBOUND' and a.purpose in ('REMIND', 'COLLECT')
            and a.channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and a.outcome <> 'UNDELIVERED'""");

    // A notice of a visit is of the next one: those before the last visit are spent.
    private static final String BY_TEMPLATE =
            """
            select m.subject, m.loan_id, k.kind, min(s.performed_at) as sent_at
              from %1$s
              join unnest(?, ?) as k(kind, code) on true
              cross join lateral
                   (select a.performed_at from collection_action a
                     where %2$s and a.template_code = k.code and (a.loan_id is null or a.loan_id = m.loan_id)
                       and (a.loan_ids is null or m.loan_id = any(a.loan_ids))
                       and a.direction = 'OUTBOUND' and a.party = 'BORROWER' and a.purpose <> 'INTERNAL'
                       and a.channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and a.outcome <> 'UNDELIVERED'
                       and %3$s
                       and (k.kind <> 'VISIT' or a.performed_at > coalesce(
                            (select max(v.performed_at) from collection_action v
                              where coalesce(v.case_id, v.borrower_id) = m.place and v.channel = 'VISIT' and v.party = 'BORROWER' and v.performed_at < ?
                                and v.purpose <> 'INTERNAL'
                                and (v.direction = 'INBOUND' or v.channel in ('CALL', 'AI_CALL', 'VISIT')) and %4$s), '-infinity'))
                     order by a.performed_at limit 1) s
             group by m.subject, m.loan_id, k.kind
            """.formatted(LOANS, IN_PLACE, LastWord.except("a"), LastWord.except("v"));

    // The collector conveys it (12 CFR 1006.34(b)(2)) in a message, or in a conversation, whoever began that. Asking a
    // third person where the consumer is conveys nothing about the debt.
    private static final String COMMUNICATIONS = first(FIRST, """
            a.actor_type in ('AGENCY', 'DEBT_BUYER') and a.channel <> 'NOTE' and a.purpose <> 'INTERNAL'
            and (a.direction = 'OUTBOUND' or a.channel in ('CALL', 'AI_CALL', 'VISIT'))
            and (a.party <> 'CONTACT' or a.purpose not in ('RESTORE_CONTACT', 'VERIFY_INFORMATION'))
            and (a.outcome = any(?) or (a.outcome = 'NONE' and a.channel not in ('CALL', 'AI_CALL', 'VISIT')))""");

    private final Sql sql;
    private final Regimes regimes;

    NoticeReader(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /**
     * When the first action with a trait was made about each loan. One without a loan is about all loans of its case, or of
     * its borrower, or about several: each of the two kinds is one step down an index.
     */
    private static String first(String kind, String trait) {
        String step = "(select a.performed_at from collection_action a where " + IN_PLACE
                + " and a.loan_id %s and (a.loan_ids is null or m.loan_id = any(a.loan_ids)) and " + trait
                + " and " + LastWord.except("a") + " order by a.performed_at limit 1)";
        return "select m.subject, m.loan_id, '" + kind + "' as kind, min(least(" + step.formatted("= m.loan_id") + ", "
                + step.formatted("is null") + ")) as sent_at from " + LOANS + " group by m.subject, m.loan_id";
    }

    private record Known(NoticeKind kind, TemplateTrait trait) {}

    /**
     * When a notice was sent, or who collects for others first communicated, about a loan.
     *
     * @param kind the name of a kind of notice, or {@link #FIRST}
     */
    record About(UUID loanId, String kind, Instant at) {

        boolean isNotice() {
            return !kind.equals(FIRST);
        }

        Notice notice() {
            return new Notice(NoticeKind.valueOf(kind), Set.of(loanId), at);
        }
    }

    /**
     * The notices to those whom contacts concern, and when who collects for others first communicated about each loan.
     *
     * @param subjects cases, and borrowers outside of any case
     * @param before only visits before this instant have spent the notices before them
     * @param apart what does not count
     */
    Map<UUID, List<About>> sent(Collection<UUID> subjects, Instant before, Apart apart) {
        List<String> kinds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Known known : BY_TEXT) {
            for (Template template : regimes.templates()) {
                if (template.traits().contains(known.trait())) {
                    kinds.add(known.kind().name());
                    codes.add(template.code());
                }
            }
        }
        Column of = Column.uuids(subjects);
        Column communicating = new Column("text", ActionOutcome.COMMUNICATIONS);
        return Grouped.by(
                "subject",
                sql,
                "select * from (" + String.join(" union all ", OVERDUE, BY_TEMPLATE, COMMUNICATIONS)
                        + ") n where sent_at is not null",
                NoticeReader::about,
                apart.action(),
                apart.action(),
                of,
                of,
                of,
                of,
                new Column("text", kinds),
                new Column("text", codes),
                apart.action(),
                before,
                apart.action(),
                communicating,
                apart.action(),
                communicating,
                apart.action(),
                of,
                of);
    }

    private static About about(Row row) {
        return new About(row.id("loan_id"), row.text("kind"), row.instant("sent_at"));
    }
}
