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
 * Reads which notices were sent in cases, and when a collector for others first communicated. Any message to the
 * borrower that reminds or collects is a notice of what is overdue. The text of a message shows all other notices.
 */
@ApplicationScoped
class NoticeReader {

    private static final List<Known> BY_TEXT = List.of(
            new Known(NoticeKind.VALIDATION, TemplateTrait.VALIDATION_NOTICE),
            new Known(NoticeKind.ASSIGNMENT, TemplateTrait.ASSIGNMENT_NOTICE),
            new Known(NoticeKind.VISIT, TemplateTrait.VISIT_NOTICE),
            new Known(NoticeKind.COLLECTOR, TemplateTrait.COLLECTOR_NOTICE));

    private static final String OVERDUE = first(NoticeKind.OVERDUE.name(), """
            a.party = 'BORROWER' and a.direction = 'OUTBOUND' and a.purpose in ('REMIND', 'COLLECT')
            and a.channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and a.outcome <> 'UNDELIVERED'""");

    // A notice of a visit is of the next one: those before the last visit are spent.
    private static final String BY_TEMPLATE = """
            select m.case_id, m.loan_id, k.kind, min(s.performed_at) as sent_at
              from case_loan m
              join unnest(?, ?) as k(kind, code) on true
              cross join lateral
                   (select a.performed_at from collection_action a
                     where a.case_id = m.case_id and a.template_code = k.code and (a.loan_id is null or a.loan_id = m.loan_id)
                       and a.direction = 'OUTBOUND' and a.party = 'BORROWER' and a.purpose <> 'INTERNAL'
                       and a.channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and a.outcome <> 'UNDELIVERED'
                       and not exists (select from collection_action n where n.corrects_id = a.id)
                       and (k.kind <> 'VISIT' or a.performed_at > coalesce(
                            (select max(v.performed_at) from collection_action v
                              where v.case_id = m.case_id and v.channel = 'VISIT' and v.party = 'BORROWER' and v.performed_at < ?
                                and v.purpose <> 'INTERNAL'
                                and (v.direction = 'INBOUND' or v.channel in ('CALL', 'AI_CALL', 'VISIT'))), '-infinity'))
                     order by a.performed_at limit 1) s
             where m.case_id = any(?)
             group by m.case_id, m.loan_id, k.kind
            """;

    // The collector conveys it (12 CFR 1006.34(b)(2)) in a message, or in a conversation, whoever began that. Asking a
    // third person where the consumer is conveys nothing about the debt.
    private static final String COMMUNICATIONS = first("FIRST", """
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
     * When the first action with a trait was made about each loan of the cases. One without a loan is about all loans of its
     * case: each of the two kinds is one step down an index.
     */
    private static String first(String kind, String trait) {
        String step =
                "(select a.performed_at from collection_action a where a.case_id = m.case_id and a.loan_id %s and "
                        + trait
                        + " and not exists (select from collection_action n where n.corrects_id = a.id) order by a.performed_at limit 1)";
        return "select m.case_id, m.loan_id, '" + kind + "' as kind, least(" + step.formatted("= m.loan_id") + ", "
                + step.formatted("is null") + ") as sent_at from case_loan m where m.case_id = any(?)";
    }

    private record Known(NoticeKind kind, TemplateTrait trait) {}

    /** When a notice was sent, or the first communication made, about a loan in a case. */
    record About(UUID loanId, String kind, Instant at) {}

    /**
     * The notices of the cases.
     *
     * @param before only visits before this instant have spent the notices before them
     */
    Map<UUID, List<Notice>> notices(Collection<UUID> cases, Instant before) {
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
        return Grouped.by(
                "case_id",
                sql,
                "select * from (" + OVERDUE + " union all " + BY_TEMPLATE + ") n where sent_at is not null",
                row -> new Notice(
                        row.oneOf(NoticeKind.class, "kind"), Set.of(row.id("loan_id")), row.instant("sent_at")),
                Column.uuids(cases),
                new Column("text", kinds),
                new Column("text", codes),
                before,
                Column.uuids(cases));
    }

    /** When who collects for others first communicated about each loan of the cases. */
    Map<UUID, List<About>> firstCommunications(Collection<UUID> cases) {
        Column communicating = new Column("text", ActionOutcome.COMMUNICATIONS);
        return Grouped.by(
                "case_id",
                sql,
                "select * from (" + COMMUNICATIONS + ") n where sent_at is not null",
                NoticeReader::about,
                communicating,
                communicating,
                Column.uuids(cases));
    }

    private static About about(Row row) {
        return new About(row.id("loan_id"), row.text("kind"), row.instant("sent_at"));
    }
}
