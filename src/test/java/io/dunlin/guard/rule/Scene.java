package io.dunlin.guard.rule;

import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.PersonFacts.KnownPoint;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.Restraints.Condition;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.kernel.DateRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A proposal and facts that a test changes to its liking: at first a call to the borrower, about one debt, in UTC. */
public final class Scene {

    /** In whose place others stand. */
    public static final UUID BORROWER = new UUID(1, 9);

    public static final UUID PERSON = new UUID(1, 1);
    public static final UUID OTHER = new UUID(1, 2);
    public static final UUID POINT = new UUID(2, 1);
    public static final UUID POINT_2 = new UUID(2, 2);
    public static final UUID DEBT = new UUID(3, 1);
    public static final UUID DEBT_2 = new UUID(3, 2);

    public Set<ZoneId> zones = new HashSet<>(Set.of(ZoneId.of("UTC")));
    /** Null: those of the zones. */
    public Set<ZoneId> clocks;

    public ZoneId business = ZoneId.of("UTC");
    public UUID person = PERSON;
    public PartyRole role = PartyRole.BORROWER;
    public UUID point = POINT;
    public ActionChannel channel = ActionChannel.CALL;
    public ContactPurpose purpose = ContactPurpose.COLLECT;
    public Set<UUID> debts = Set.of(DEBT);
    public ActorType actor = ActorType.FIRST_PARTY;
    public String collector = "C1";
    public Set<String> participants = Set.of();
    public PlaceKind place;
    public Boolean entryConsent;
    public Template template;
    public RepeatReason repeat;
    public Conduct conduct;
    public Instant refusedAt;
    public boolean declared = true;
    public StandIn standIn;
    public Instant offeredAt;
    public Instant pointUnusableSince;
    public Boolean pointAtWork;
    public Instant pointUsedAt;
    public Instant firstAttemptAt;
    public Instant numbersInvalidSince;
    public final List<Instant> locationAnswers = new ArrayList<>();
    public final List<TimeAgreement> agreements = new ArrayList<>();
    public final List<CallConsent> consents = new ArrayList<>();
    public final List<PastContact> contacts = new ArrayList<>();
    public final List<Attempt> attempts = new ArrayList<>();
    public final List<Notice> notices = new ArrayList<>();
    public final List<StopRequest> stops = new ArrayList<>();
    public final List<Condition> conditions = new ArrayList<>();
    public final List<Freeze> freezes = new ArrayList<>();
    public final List<Restraints.Promised> promises = new ArrayList<>();
    public final List<Report> reports = new ArrayList<>();
    public final List<KnownPoint> points = new ArrayList<>();
    public final Map<String, CollectorFacts> collectors =
            new HashMap<>(Map.of("C1", new CollectorFacts(true, List.of())));
    public final Map<UUID, DebtFacts> debtFacts = new HashMap<>();

    public static Scene in(String... zones) {
        Scene scene = new Scene();
        scene.zones = new HashSet<>(Arrays.stream(zones).map(ZoneId::of).toList());
        return scene;
    }

    public Proposal proposal() {
        return new Proposal(
                person,
                role,
                point,
                channel,
                purpose,
                debts,
                actor,
                collector,
                participants,
                place,
                entryConsent,
                template,
                repeat,
                conduct);
    }

    public Facts facts() {
        return new Facts(
                zones,
                clocks(),
                business,
                new PersonFacts(
                        refusedAt,
                        declared,
                        standIn,
                        offeredAt,
                        pointUnusableSince,
                        pointAtWork,
                        pointUsedAt,
                        locationAnswers,
                        agreements,
                        consents,
                        points),
                contacts,
                new Reachability(attempts, firstAttemptAt, numbersInvalidSince),
                notices,
                new Restraints(stops, conditions, freezes, reports, promises),
                collectors,
                debtFacts);
    }

    public Set<ZoneId> clocks() {
        return clocks == null ? zones : clocks;
    }

    public Scene toContact(ContactPurpose forPurpose) {
        role = PartyRole.CONTACT;
        purpose = forPurpose;
        return this;
    }

    public Scene called(Instant at, Reach reach) {
        contacts.add(new PastContact(at, PERSON, POINT, Set.of(DEBT), ActionChannel.CALL, false, reach, null));
        return this;
    }

    public Scene wrote(Instant at, ActionChannel by) {
        contacts.add(new PastContact(at, PERSON, POINT, Set.of(DEBT), by, true, Reach.DELIVERED, null));
        return this;
    }

    public Scene text(TemplateTrait... traits) {
        template = new Template("T1", Set.of(traits));
        return this;
    }

    public Scene trained(String code, String passedOn, String validThrough) {
        Training training = new Training(LocalDate.parse(passedOn), LocalDate.parse(validThrough));
        collectors.put(code, new CollectorFacts(true, List.of(training)));
        return this;
    }

    public Scene condition(BorrowerConditionKind kind, String from, String through) {
        conditions.add(new Condition(kind, days(from, through)));
        return this;
    }

    public static DateRange days(String from, String through) {
        return new DateRange(LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
    }

    /** The instant at which a clock in the zone shows the time; the earlier one when it does so twice. */
    public static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    public static Instant utc(String local) {
        return at(local, "UTC");
    }
}
