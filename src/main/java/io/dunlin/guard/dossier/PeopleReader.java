package io.dunlin.guard.dossier;

import io.dunlin.guard.dossier.Dossier.Handling;
import io.dunlin.guard.dossier.Dossier.Home;
import io.dunlin.guard.dossier.Dossier.Known;
import io.dunlin.guard.dossier.Dossier.Point;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.StandIn;
import io.dunlin.kernel.PlainName;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.PhoneZones;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.ProductKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads whom contacts concern, and what they owe, and to whom. */
@ApplicationScoped
class PeopleReader {

    private static final String SUBJECTS = """
            select c.id as case_id, b.id as borrower_id, b.country, b.subdivision, b.time_zone,
                   (select p.agency from placement p where p.case_id = c.id and p.placed_at <= ? and (p.recalled_at is null or p.recalled_at > ?)
                     order by p.placed_at desc limit 1) as agency,
                   (select coalesce(g.actor_type, 'AGENCY') from placement p left join agency g on g.code = p.agency
                     where p.case_id = c.id and p.recalled_at is null and c.closed_on is null) as placed,
                   coalesce(c.closed_on is not null and c.close_reason <> 'CHARGED_OFF', false) as over,
                   (select k.actor_type from collector k where k.code = ?) as maker
              from unnest(?) as s(id) left join collection_case c on c.id = s.id
              join borrower b on b.id = coalesce(c.borrower_id, s.id)
            """;

    private static final String DEBTS = """
            select l.borrower_id, l.id, array(select m.case_id from case_loan m where m.loan_id = l.id and m.left_on is null) as cases,
                   l.product_kind, e.country, e.licence
              from loan l join lender e on e.id = l.lender_id
             where l.borrower_id = any(?)
            """;

    // A contact that was registered as one who refuses has no consent of its own: then it was known from the start.
    // Names are compared with each other, so a borrower's only contact needs none.
    private static final String CONTACTS = """
            select c.borrower_id, c.id, c.declared_by_borrower, c.relationship, %1$s as key,
                   case when count(*) over (partition by c.borrower_id) > 1 then c.name end as name,
                   case when c.consent = 'REFUSED' then coalesce(
                       (select min(s.given_at) from contact_consent s where s.contact_id = c.id and s.consent = 'REFUSED'),
                       c.added_at) end as refused_at,
                   array(select a.performed_at from collection_action a
                          where a.contact_id = c.id and a.purpose in ('RESTORE_CONTACT', 'VERIFY_INFORMATION') and a.direction = 'OUTBOUND' and a.channel <> 'NOTE'
                            and a.outcome = any(?)
                            and %2$s
                          order by a.performed_at limit ?) as answers
              from contact c
             where c.borrower_id = any(?)
            """.formatted(Vault.keyOf("c.borrower_id"), LastWord.except("a"));

    private static final String POINTS = """
            select p.borrower_id, p.id, p.contact_id, p.channel, p.at_work, p.value,
                   case when p.at_work and p.channel = 'EMAIL' then
                       (select min(a.performed_at) from collection_action a
                         where a.borrower_id = p.borrower_id and a.contact_point_id = p.id and a.direction = 'INBOUND' and a.channel = 'EMAIL'
                           and a.actor_type in ('AGENCY', 'DEBT_BUYER') and %2$s) end as used_at, cast(md5(p.value_index) as uuid) as number,
                   case when p.channel = 'PHONE' then %1$s end as key,
                   case when p.standing in ('WRONG_PARTY', 'INVALID') then coalesce(p.changed_at, p.added_at) end as unusable_since
              from contact_point p
             where p.borrower_id = any(?)
             order by p.id
            """.formatted(Vault.keyOf("p.borrower_id"), LastWord.except("a"));

    private final Sql sql;
    private final Regimes regimes;
    private final Vault vault;

    PeopleReader(Sql sql, Regimes regimes, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        this.regimes = regimes;
    }

    /** Whom a contact concerns, where that borrower lives, and who works the case. */
    record Person(Subject subject, Home home, Handling handling) {}

    /** A loan, and the cases in which it is, or was to their end. */
    record Debt(UUID loanId, Set<UUID> cases, LentDebt lent) {}

    /** A contact with its key. */
    record Contact(UUID key, Known known) {}

    /**
     * Whom contacts concern.
     *
     * @param keys of subjects: cases, and borrowers outside of any case
     * @param at when it matters with which agency a case is
     * @param maker the code of whoever would make a contact; null: nobody in particular
     */
    List<Person> persons(Collection<UUID> keys, Instant at, @Nullable String maker) {
        return sql.list(SUBJECTS, PeopleReader::person, at, at, maker, Column.uuids(keys));
    }

    Map<UUID, List<Debt>> debts(Collection<UUID> borrowers) {
        return Grouped.by("borrower_id", sql, DEBTS, PeopleReader::debt, Column.uuids(borrowers));
    }

    Map<UUID, List<Contact>> contacts(Collection<UUID> borrowers, Apart apart) {
        return Grouped.by(
                "borrower_id",
                sql,
                CONTACTS,
                this::contact,
                new Column("text", ActionOutcome.ANSWERS),
                apart.action(),
                regimes.locationAnswers(),
                Column.uuids(borrowers));
    }

    Map<UUID, List<Point>> points(Collection<UUID> borrowers, Apart apart) {
        return Grouped.by("borrower_id", sql, POINTS, this::point, apart.action(), Column.uuids(borrowers));
    }

    private static Person person(Row row) {
        return new Person(
                new Subject(row.id("borrower_id"), row.maybeId("case_id")),
                new Home(row.text("country"), row.maybeText("subdivision"), ZoneId.of(row.text("time_zone"))),
                new Handling(
                        row.maybeOneOf(ActorType.class, "placed"),
                        row.flag("over"),
                        row.maybeText("agency"),
                        row.maybeOneOf(ActorType.class, "maker")));
    }

    private static Debt debt(Row row) {
        return new Debt(
                row.id("id"),
                new LinkedHashSet<>(row.ids("cases")),
                new LentDebt(
                        row.text("country"),
                        row.oneOf(LenderLicence.class, "licence"),
                        row.oneOf(ProductKind.class, "product_kind")));
    }

    private Contact contact(Row row) {
        return new Contact(
                row.id("id"),
                new Known(
                        role(row.text("relationship")),
                        row.maybeInstant("refused_at"),
                        row.flag("declared_by_borrower"),
                        standIn(row.text("relationship"), row.id("borrower_id")),
                        row.instants("answers"),
                        name(row)));
    }

    /** Of a name only whether it is another's too leaves this class. */
    private @Nullable UUID name(Row row) {
        String name = vault.open(row, "key", "contact.name");
        return name == null || name.equals(PersonalKey.UNREADABLE)
                ? null
                : UUID.nameUUIDFromBytes(PlainName.of(name).getBytes(StandardCharsets.UTF_8));
    }

    private static PartyRole role(String relationship) {
        return switch (relationship) {
            case "GUARANTOR" -> PartyRole.GUARANTOR;
            case "ATTORNEY" -> PartyRole.ATTORNEY;
            default -> PartyRole.CONTACT;
        };
    }

    /** Whom 12 CFR 1006.6(a) calls the consumer, besides the consumer. */
    private static @Nullable StandIn standIn(String relationship, UUID borrower) {
        return switch (relationship) {
            case "SPOUSE" -> new StandIn(borrower, false);
            case "GUARDIAN", "EXECUTOR", "PARENT_OF_MINOR" -> new StandIn(borrower, true);
            default -> null;
        };
    }

    /** Of a number only where it is leaves this class. */
    private Point point(Row row) {
        return new Point(
                row.id("id"),
                row.maybeId("contact_id"),
                row.text("channel"),
                row.id("number"),
                row.maybeInstant("unusable_since"),
                row.maybeFlag("at_work"),
                row.maybeInstant("used_at"),
                zones(row));
    }

    private Set<ZoneId> zones(Row row) {
        if (!row.text("channel").equals("PHONE")) {
            return Set.of();
        }
        String number = vault.open(row, "key", ContactPointService.VALUE);
        return number == null || number.equals(PersonalKey.UNREADABLE) ? Set.of() : PhoneZones.of(number);
    }
}
