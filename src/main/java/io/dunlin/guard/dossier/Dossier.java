package io.dunlin.guard.dossier;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.CallConsent;
import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.PersonFacts;
import io.dunlin.guard.rule.PersonFacts.KnownPoint;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.ReportKind;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.StandIn;
import io.dunlin.guard.rule.TimeAgreement;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a borrower and of the borrower's contacts, enough to judge any contact in a stretch of time.
 *
 * @param subject the borrower, and the case if any, of whom contacts are judged
 * @param home where the borrower lives
 * @param debts the loans of the borrower
 * @param ofCase the loans that are, or were, in this case; outside of any case all loans of the borrower
 * @param contacts of the borrower, by their keys
 * @param points the numbers and addresses of the borrower and of the contacts
 * @param history contacts that were made, and permits, as far back as rules look; for other people, only contacts by
 *     the same numbers
 * @param agreements times to which the borrower agreed
 * @param consents of the borrower to more calls, with whoever got them
 * @param handling who works the case
 */
public record Dossier(
        Subject subject,
        Home home,
        Map<UUID, LentDebt> debts,
        Set<UUID> ofCase,
        Map<UUID, Known> contacts,
        List<Point> points,
        List<Happened> history,
        Reachability reachability,
        List<Notice> notices,
        Restraints restraints,
        List<TimeAgreement> agreements,
        List<Consented> consents,
        Map<UUID, DebtFacts> debtFacts,
        Handling handling) {

    public UUID borrowerId() {
        return subject.borrowerId();
    }

    /** By these a contact of the borrower refuses altogether. */
    private static final Set<DoNotContactScope> REFUSALS =
            EnumSet.of(DoNotContactScope.EVERYTHING, DoNotContactScope.CONTACT_PERSON);

    /** The United States and their territories. */
    private static final Set<String> NUMBERS_TELL_IN = Set.of("US", "AS", "GU", "MP", "PR", "UM", "VI");

    /**
     * Where the borrower lives.
     *
     * @param country ISO 3166-1
     * @param subdivision ISO 3166-2 without the country; null when it is not known
     */
    public record Home(String country, @Nullable String subdivision, ZoneId zone) {}

    /**
     * Who works the case.
     *
     * @param placed as what the agency works with which the case, which is open, is placed; null: it is not
     * @param over whether the case is closed because nothing is past due any more; a charged-off case is not paid
     * @param agency the agency that had the case at the last instant of the dossier; null: none
     * @param maker the registered type of the collector for whom the dossier was read; null: nobody, or not registered
     */
    public record Handling(
            @Nullable ActorType placed,
            boolean over,
            @Nullable String agency,
            @Nullable ActorType maker) {}

    /**
     * A contact of the borrower.
     *
     * @param role the role in which the contact is reached
     * @param refusedAt since when the contact refuses; null: does not
     * @param declared whether the borrower named the contact
     * @param standIn for whom the contact stands in; null: nobody
     * @param locationAnswers when the contact was asked where the borrower is, and answered
     * @param name a key that contacts with the same name share; null when the name is not known
     */
    public record Known(
            PartyRole role,
            @Nullable Instant refusedAt,
            boolean declared,
            @Nullable StandIn standIn,
            List<Instant> locationAnswers,
            @Nullable UUID name) {}

    /**
     * A number or address.
     *
     * @param contact whose it is; null for the borrower
     * @param kind PHONE, EMAIL, ADDRESS or APP
     * @param number a key that all records of the same number or address share
     * @param unusableSince since when it is known to be invalid or another person's; null: it is not
     * @param atWork whether it is at the person's work; null when nobody said
     * @param usedAt when the person first wrote to a collector from an address at work; null: never, and for all other
     *     addresses
     * @param zones the possible zones of a telephone number, by its area; none when the area does not show them
     */
    public record Point(
            UUID key,
            @Nullable UUID contact,
            String kind,
            UUID number,
            @Nullable Instant unusableSince,
            @Nullable Boolean atWork,
            @Nullable Instant usedAt,
            Set<ZoneId> zones) {

        public Point {
            zones = Set.copyOf(zones);
        }

        boolean carries(ActionChannel channel) {
            return switch (channel) {
                case CALL, AI_CALL, SMS -> kind.equals("PHONE");
                case EMAIL -> kind.equals("EMAIL");
                case LETTER, VISIT -> kind.equals("ADDRESS");
                case APP_PUSH, IM -> kind.equals("APP");
                case LEGAL, NOTE -> false;
            };
        }
    }

    /**
     * A contact that was made, or a permit for one, with its maker.
     *
     * @param agency the agency that had the case then; null: none
     * @param employer of the collector who made it; null when it is not known
     */
    public record Happened(
            PastContact contact,
            ActorType actor,
            @Nullable String agency,
            @Nullable String employer) {

        private House house() {
            return new House(actor, agency, employer);
        }
    }

    /** A consent to more calls, which counts for whoever got it. */
    public record Consented(CallConsent consent, House house) {}

    /**
     * For whom somebody works.
     *
     * @param agency the agency that had the case then; null: none
     * @param employer of the collector; null when it is not known
     */
    public record House(
            ActorType actor,
            @Nullable String agency,
            @Nullable String employer) {

        /** Whether it is the lender, or the same agency: only what is known of both tells two agencies apart. */
        private boolean is(ActorType other, @Nullable String itsAgency, @Nullable String itsEmployer) {
            if (house(actor) != house(other)) {
                return false;
            }
            if (house(actor) == ActorType.FIRST_PARTY) {
                return true;
            }
            return (agency != null && itsAgency != null)
                    ? agency.equals(itsAgency)
                    : employer == null || itsEmployer == null || employer.equals(itsEmployer);
        }

        private static ActorType house(ActorType actor) {
            return actor == ActorType.SYSTEM ? ActorType.FIRST_PARTY : actor;
        }
    }

    /** Whether the number or address is the borrower's, or the contact's if one is given. */
    public boolean reaches(UUID point, @Nullable UUID contact) {
        return points.stream()
                .anyMatch(each -> each.key().equals(point)
                        && (each.contact() == null || each.contact().equals(contact)));
    }

    /** What decides which regimes a contact about the debts falls under. */
    public Selection selection(Set<UUID> about) {
        return new Selection(
                home.country(),
                home.subdivision(),
                about.stream().map(debts::get).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the rules ask about a contact. A contact of the borrower is where the contact's telephone numbers are; when they
     * do not tell, where the borrower is.
     *
     * @param collectors those whom the proposal names, as far as they are known
     */
    public Facts facts(Proposal proposal, ZoneId businessZone, Map<String, CollectorFacts> collectors) {
        CollectorFacts collector = proposal.collector() == null ? null : collectors.get(proposal.collector());
        String employer = collector == null ? null : collector.employer();
        PersonFacts person = person(proposal, employer);
        UUID point = person.point(proposal);
        Set<UUID> same = sameNumber(point);
        Set<ZoneId> known = zones(proposal.person());
        return new Facts(
                known.isEmpty() ? Set.of(home.zone()) : known,
                known.isEmpty() ? borrowerClocks() : known,
                businessZone,
                person,
                seen(proposal, employer, point, same),
                reachability,
                notices,
                restraints(proposal, point, same),
                collectors,
                debtFacts);
    }

    /** The records of the same number or address, its own among them. */
    private Set<UUID> sameNumber(@Nullable UUID point) {
        Set<UUID> numbers = numbers(each -> each.key().equals(point));
        return points.stream()
                .filter(each -> numbers.contains(each.number()))
                .map(Point::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOf(Set<UUID> points, @Nullable UUID point) {
        return point != null && points.contains(point);
    }

    private Set<UUID> numbers(Predicate<Point> which) {
        return points.stream().filter(which).map(Point::number).collect(Collectors.toUnmodifiableSet());
    }

    /** What was done before as whoever asks sees it: by the same house or not, and by the same number or not. */
    private List<PastContact> seen(Proposal proposal, @Nullable String employer, @Nullable UUID point, Set<UUID> same) {
        return history.stream()
                .map(each -> each.contact()
                        .seen(
                                each.house().is(proposal.actorType(), handling.agency(), employer),
                                isOf(same, each.contact().contactPoint())
                                        ? point
                                        : each.contact().contactPoint()))
                .toList();
    }

    private Restraints restraints(Proposal proposal, @Nullable UUID point, Set<UUID> same) {
        Set<UUID> refusing = refusingAlike(proposal);
        return new Restraints(
                restraints.stops().stream()
                        .map(stop -> stop.seen(
                                REFUSALS.contains(stop.scope()) && refusing.contains(stop.person())
                                        ? proposal.person()
                                        : stop.person(),
                                isOf(same, stop.contactPoint()) ? point : stop.contactPoint()))
                        .toList(),
                restraints.conditions(),
                restraints.freezes(),
                restraints.reports().stream()
                        .map(report -> report.seen(
                                report.kind() == ReportKind.STOP_REQUESTED && refusing.contains(report.person())
                                        ? proposal.person()
                                        : report.person(),
                                isOf(same, report.contactPoint()) ? point : report.contactPoint()))
                        .toList(),
                restraints.promises());
    }

    /** The contacts with the name or the number of the one who is to be reached: who is filed twice has refused twice. */
    private Set<UUID> refusingAlike(Proposal proposal) {
        UUID person = proposal.person();
        if (proposal.role() != PartyRole.CONTACT || !contacts.containsKey(person)) {
            return Set.of();
        }
        UUID named = proposal.contactPoint();
        Set<UUID> numbers = numbers(
                named == null
                        ? each -> person.equals(each.contact())
                        : each -> each.key().equals(named));
        Stream<UUID> byNumber = points.stream()
                .filter(each -> numbers.contains(each.number()))
                .map(Point::contact)
                .filter(Objects::nonNull);
        UUID name = contacts.get(person).name();
        Stream<UUID> byName = contacts.entrySet().stream()
                .filter(each -> name != null && name.equals(each.getValue().name()))
                .map(Map.Entry::getKey);
        return Stream.concat(byNumber, byName).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Instant refusedAt(Proposal proposal, Known contact) {
        return Stream.concat(
                        Stream.of(contact), refusingAlike(proposal).stream().map(contacts::get))
                .filter(Objects::nonNull)
                .map(Known::refusedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Where a contact of the borrower is, by the contact's numbers; none when they do not tell, and for the borrower. */
    private Set<ZoneId> zones(UUID person) {
        return contacts.containsKey(person) ? zonesOfNumbers(person) : Set.of();
    }

    /**
     * The clocks by which hours have to be right for the borrower: that of the home, and in the United States those of every
     * telephone number on record (12 CFR part 1006, comment 6(b)(1)(i)-2.ii).
     */
    private Set<ZoneId> borrowerClocks() {
        Set<ZoneId> clocks = new HashSet<>(Set.of(home.zone()));
        if (NUMBERS_TELL_IN.contains(home.country())) {
            clocks.addAll(zonesOfNumbers(null));
        }
        return clocks;
    }

    /** Numbers that are known to be invalid, or another person's, tell nothing. */
    private Set<ZoneId> zonesOfNumbers(@Nullable UUID contact) {
        return points.stream()
                .filter(point -> Objects.equals(point.contact(), contact) && point.unusableSince() == null)
                .flatMap(point -> point.zones().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A consent counts for whoever got it: an agency cannot use what another one was told. */
    private List<CallConsent> consents(Proposal proposal, @Nullable String employer) {
        return consents.stream()
                .filter(each -> each.house().is(proposal.actorType(), handling.agency(), employer))
                .map(Consented::consent)
                .toList();
    }

    private PersonFacts person(Proposal proposal, @Nullable String employer) {
        Known contact = contacts.get(proposal.person());
        List<KnownPoint> known = points.stream()
                .filter(each -> each.carries(proposal.channel())
                        && Objects.equals(each.contact(), contact == null ? null : proposal.person()))
                .map(each -> new KnownPoint(each.key(), each.unusableSince(), Boolean.TRUE.equals(each.atWork())))
                .toList();
        UUID key = proposal.contactPoint() == null && known.size() == 1
                ? known.get(0).key()
                : proposal.contactPoint();
        Point point = points.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
        Instant unusable = point == null ? null : point.unusableSince();
        Boolean atWork = point == null ? null : point.atWork();
        Instant usedAt = point == null ? null : point.usedAt();
        return contact == null
                ? new PersonFacts(
                        null,
                        true,
                        null,
                        null,
                        unusable,
                        atWork,
                        usedAt,
                        List.of(),
                        agreements,
                        consents(proposal, employer),
                        known)
                : new PersonFacts(
                        refusedAt(proposal, contact),
                        contact.declared(),
                        contact.standIn(),
                        null,
                        unusable,
                        atWork,
                        usedAt,
                        contact.locationAnswers(),
                        List.of(),
                        List.of(),
                        known);
    }
}
