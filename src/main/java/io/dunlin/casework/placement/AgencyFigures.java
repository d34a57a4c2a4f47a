package io.dunlin.casework.placement;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.LastWord;
import io.dunlin.kernel.Money;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What agencies have, and what came of it: each figure is one statement for all agencies of a level. */
@ApplicationScoped
class AgencyFigures {

    private static final String OPEN = " from agency g join placement p on p.agency = g.code and p.recalled_at is null"
            + " join collection_case c on c.id = p.case_id and c.closed_on is null";

    // A loan may be in two open cases: it counts once.
    private static final String PLACED = "select o.agency_id, o.currency, sum(o.outstanding) as amount from"
            + " (select distinct g.id as agency_id, l.id, l.currency, l.outstanding" + OPEN
            + " join case_loan m on m.case_id = c.id and m.left_on is null join loan l on l.id = m.loan_id where g.id = any(?)) o"
            + " group by o.agency_id, o.currency order by o.currency";

    // A case may be placed again on the day of its recall: a payment counts once.
    private static final String RECOVERED = """
            select r.agency_id, r.currency, sum(r.amount) as amount from
                (select distinct g.id as agency_id, y.id, l.currency, y.amount
                   from agency g join placement p on p.agency = g.code
                   join collection_case c on c.id = p.case_id
                   join case_loan m on m.case_id = p.case_id
                   join loan l on l.id = m.loan_id
                   join payment y on y.loan_id = l.id
                    and y.effective_on >= greatest(cast(p.placed_at at time zone ? as date), m.joined_on)
                    and y.effective_on <= least(cast(p.recalled_at at time zone ? as date), c.closed_on, m.left_on,
                                              date 'infinity')
                  where g.id = any(?) and not exists (select from payment_reversal v where v.payment_id = y.id)) r
             group by r.agency_id, r.currency order by r.currency
            """;

    // A correction is no action of its own, and what was voided is none. A breach that was dismissed is none either,
    // nor one of
    // what was corrected; of an action that was corrected each version may have some.
    private static final String CONDUCT = """
            select g.id as agency_id, count(distinct a.id) as actions,
                   count(distinct b.id) filter (where coalesce(s.status, 'REMEDIED') = 'REMEDIED') as breaches
              from agency g join placement p on p.agency = g.code
              join collection_action a on a.case_id = p.case_id and a.actor_type in ('AGENCY', 'DEBT_BUYER')
               and a.performed_at >= p.placed_at and (p.recalled_at is null or a.performed_at < p.recalled_at)
               and %s
              left join collection_action v on a.corrects_id is not null and (v.id = a.original_id or v.original_id = a.original_id)
              left join breach b on b.action_id = coalesce(v.id, a.id)
              left join breach_resolution s on s.breach_id = b.id
             where g.id = any(?)
             group by g.id having count(a.id) > 0
            """.formatted(LastWord.of("a"));

    private final Sql sql;
    private final BusinessCalendar calendar;

    AgencyFigures(Sql sql, BusinessCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** How many open cases each agency has; those that have none are not in the map. */
    Map<UUID, Integer> openPlacements(Collection<UUID> agencies) {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.list(
                "select g.id, count(*)" + OPEN + " where g.id = any(?) group by g.id",
                row -> counts.put(row.id("id"), row.integer("count")),
                Column.uuids(agencies));
        return counts;
    }

    /** What is outstanding of the loans in these cases, by currency. */
    Map<UUID, List<Money>> placed(Collection<UUID> agencies) {
        return sums(sql.list(PLACED, Sum::of, Column.uuids(agencies)));
    }

    /** What was paid while an agency had the case, by currency. */
    Map<UUID, List<Money>> recovered(Collection<UUID> agencies) {
        String zone = calendar.zone().getId();
        return sums(sql.list(RECOVERED, Sum::of, zone, zone, Column.uuids(agencies)));
    }

    /** How many breaches there are for a thousand actions, to two decimals; without an action there is no such number. */
    Map<UUID, BigDecimal> breachesPerThousand(Collection<UUID> agencies) {
        Map<UUID, BigDecimal> rates = new HashMap<>();
        sql.list(CONDUCT, row -> rates.put(row.id("agency_id"), rate(row)), Column.uuids(agencies));
        return rates;
    }

    private static BigDecimal rate(Row row) {
        return row.number("breaches").movePointRight(3).divide(row.number("actions"), 2, RoundingMode.HALF_EVEN);
    }

    private record Sum(UUID agency, Money amount) {

        static Sum of(Row row) {
            return new Sum(
                    row.id("agency_id"),
                    Money.rounded(row.number("amount"), Currency.getInstance(row.text("currency"))));
        }
    }

    private static Map<UUID, List<Money>> sums(List<Sum> sums) {
        return sums.stream()
                .collect(Collectors.groupingBy(Sum::agency, Collectors.mapping(Sum::amount, Collectors.toList())));
    }
}
