package io.dunlin.guard.dossier;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.dossier.HistoryReader.Tried;
import io.dunlin.guard.dossier.NoticeReader.About;
import io.dunlin.guard.dossier.PeopleReader.Debt;
import io.dunlin.guard.dossier.PeopleReader.Person;
import io.dunlin.guard.dossier.RestraintReader.Reported;
import io.dunlin.guard.dossier.RestraintReader.Stored;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Promised;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dossiers, with the same few statements for one and for a hundred. It reads only the rows of the days that
 * rules look back, however long the history is. It runs within a transaction, so its statements keep their plans.
 */
@ApplicationScoped
public class DossierReader {

    // Every statement goes down indexes from some keys, whatever the keys are. Otherwise PostgreSQL would plan each
    // statement again each time, which takes longer than to run it.
    private static final String ONE_PLAN = "set local plan_cache_mode = force_generic_plan";

    private final Sql sql;
    private final PeopleReader people;
    private final HistoryReader history;
    private final NoticeReader notices;
    private final RestraintReader restraints;
    private final ConsentReader consents;
    private final PromiseReader promises;
    private final BusinessCalendar calendar;

    DossierReader(
            Sql sql,
            PeopleReader people,
            HistoryReader history,
            NoticeReader notices,
            RestraintReader restraints,
            ConsentReader consents,
            PromiseReader promises,
            BusinessCalendar calendar) {
        this.sql = sql;
        this.people = people;
        this.history = history;
        this.notices = notices;
        this.restraints = restraints;
        this.consents = consents;
        this.promises = promises;
        this.calendar = calendar;
    }

    /**
     * The dossier for judging contacts at an instant; empty when there is no such case or borrower.
     *
     * @param subject a case, or a borrower outside of any case
     * @param maker the code of the collector who would make them, whether registered or not; null: nobody in particular
     */
    public Optional<Dossier> find(UUID subject, Instant at, @Nullable String maker) {
        return Optional.ofNullable(
                read(List.of(subject), at, at, maker, Apart.NOTHING).get(subject));
    }

    /** The dossier of somebody who is there. */
    public Dossier read(Subject subject, Instant at) {
        return readExcept(null, subject, at);
    }

    /** The dossier of somebody who is there, for judging a contact that was made under a permit, which then does not count. */
    public Dossier readExcept(@Nullable UUID permit, Subject subject, Instant at) {
        return read(new Apart(permit, null), subject, at);
    }

    /** The dossier of somebody who is there, for judging what a correction tells in the place of an action. */
    public Dossier readInPlaceOf(UUID action, Subject subject, Instant at) {
        return read(new Apart(null, action), subject, at);
    }

    private Dossier read(Apart apart, Subject subject, Instant at) {
        UUID key = subject.key();
        Dossier dossier = read(List.of(key), at, at, null, apart).get(key);
        if (dossier == null) {
            throw new IllegalStateException("there is no such case or borrower");
        }
        return dossier;
    }

    /**
     * The dossiers for judging contacts in a stretch of time, by the keys of their subjects; of those that do not exist there
     * are none. Contacts that were made afterwards are not in them: who judges a past instant asks what counted then.
     *
     * @param subjects cases, and borrowers outside of any case
     * @param from its first instant
     * @param through its last instant
     * @param maker the code of the collector who would make them, whether registered or not; null: nobody in particular
     */
    public Map<UUID, Dossier> read(Collection<UUID> subjects, Instant from, Instant through, @Nullable String maker) {
        return read(subjects, from, through, maker, Apart.NOTHING);
    }

    private Map<UUID, Dossier> read(
            Collection<UUID> subjects, Instant from, Instant through, @Nullable String maker, Apart apart) {
        sql.update(ONE_PLAN);
        List<Person> found = people.persons(subjects, through, maker);
        Gathered gathered = gather(found, from, through, apart);
        Map<UUID, Dossier> dossiers = new HashMap<>();
        found.forEach(person -> dossiers.put(person.subject().key(), gathered.dossier(person)));
        return dossiers;
    }

    private Gathered gather(List<Person> found, Instant from, Instant through, Apart apart) {
        List<UUID> subjects =
                found.stream().map(person -> person.subject().key()).toList();
        Set<UUID> borrowers =
                found.stream().map(person -> person.subject().borrowerId()).collect(Collectors.toSet());
        LocalDate before = LocalDate.ofInstant(from, calendar.zone()).minusDays(1);
        return new Gathered(
                people.debts(borrowers),
                people.contacts(borrowers, apart),
                people.points(borrowers, apart),
                history.contacts(borrowers, from, through, calendar.zone(), apart),
                history.attempts(subjects, from, through, apart),
                notices.sent(subjects, through, apart),
                restraints.stops(borrowers, from),
                restraints.conditions(borrowers),
                restraints.holds(borrowers, before),
                restraints.reports(borrowers, from, apart),
                consents.consents(borrowers, from, through, calendar.zone()),
                promises.promises(borrowers, before));
    }

    /** What was read for all at once, by borrower or by subject. */
    private record Gathered(
            Map<UUID, List<Debt>> debts,
            Map<UUID, List<PeopleReader.Contact>> contacts,
            Map<UUID, List<Dossier.Point>> points,
            Map<UUID, List<Dossier.Happened>> history,
            Map<UUID, List<Tried>> attempts,
            Map<UUID, List<About>> sent,
            Map<UUID, List<StopRequest>> stops,
            Map<UUID, List<Stored>> conditions,
            Map<UUID, List<Freeze>> holds,
            Map<UUID, List<Reported>> reports,
            Map<UUID, List<Dossier.Consented>> consents,
            Map<UUID, List<Promised>> promises) {

        Dossier dossier(Person of) {
            Subject subject = of.subject();
            UUID borrower = subject.borrowerId();
            List<Stored> states = of(conditions, borrower);
            return new Dossier(
                    subject,
                    of.home(),
                    lent(of(debts, borrower)),
                    of(debts, borrower).stream()
                            .filter(debt ->
                                    subject.caseId() == null || debt.cases().contains(subject.caseId()))
                            .map(Debt::loanId)
                            .collect(Collectors.toUnmodifiableSet()),
                    of(contacts, borrower).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    PeopleReader.Contact::key, PeopleReader.Contact::known)),
                    of(points, borrower),
                    of(history, borrower),
                    reachability(subject),
                    of(sent, subject.key()).stream()
                            .filter(About::isNotice)
                            .map(About::notice)
                            .toList(),
                    new Restraints(
                            Stream.concat(
                                            of(stops, borrower).stream(),
                                            of(reports, borrower).stream()
                                                    .filter(Reported::written)
                                                    .map(Reported::stop))
                                    .toList(),
                            states.stream().map(Stored::condition).toList(),
                            of(holds, borrower),
                            of(reports, borrower).stream().map(Reported::report).toList(),
                            of(promises, borrower)),
                    states.stream()
                            .filter(Stored::isAgreement)
                            .map(Stored::agreement)
                            .toList(),
                    of(consents, borrower),
                    of(sent, subject.key()).stream()
                            .filter(about -> !about.isNotice())
                            .collect(Collectors.toUnmodifiableMap(
                                    About::loanId, first -> new DebtFacts(null, first.at()))),
                    of.handling());
        }

        private Reachability reachability(Subject subject) {
            List<Tried> tried = of(attempts, subject.key());
            Instant first = tried.stream()
                    .filter(Tried::first)
                    .map(each -> each.attempt().at())
                    .findFirst()
                    .orElse(null);
            return new Reachability(
                    tried.stream()
                            .filter(each -> !each.first())
                            .map(Tried::attempt)
                            .toList(),
                    first,
                    invalidSince(of(points, subject.borrowerId())));
        }

        /** Since when the last of the borrower's numbers does not work; null when one may, and when none is known. */
        private static @Nullable Instant invalidSince(List<Dossier.Point> points) {
            List<Dossier.Point> numbers = points.stream()
                    .filter(point -> point.contact() == null && point.kind().equals("PHONE"))
                    .toList();
            Instant since = null;
            for (Dossier.Point number : numbers) {
                Instant unusable = number.unusableSince();
                if (unusable == null) {
                    return null;
                }
                since = since == null || unusable.isAfter(since) ? unusable : since;
            }
            return since;
        }

        private static Map<UUID, LentDebt> lent(List<Debt> debts) {
            Map<UUID, LentDebt> lent = new HashMap<>();
            debts.forEach(debt -> lent.put(debt.loanId(), debt.lent()));
            return Map.copyOf(lent);
        }

        private static <T> List<T> of(Map<UUID, List<T>> rows, UUID owner) {
            return rows.getOrDefault(owner, List.of());
        }
    }
}
