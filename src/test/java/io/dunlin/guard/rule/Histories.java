package io.dunlin.guard.rule;

import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.Restraints.Condition;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.kernel.DateRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Random scenes, each known by its seed. All their instants and times of day lie on a grid. */
final class Histories {

    static final int GRID_MINUTES = 15;

    /** Days with something special nearby: clock changes, leap days, a skipped day, a night without a midnight. */
    private static final List<String> DAYS = List.of(
            "2026-03-08",
            "2026-11-01",
            "2026-03-29",
            "2024-02-29",
            "2011-12-30",
            "2018-11-04",
            "2018-02-17",
            "2026-04-05",
            "2026-12-31",
            "2026-06-15");

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Los_Angeles",
            "Europe/London",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Shanghai",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "UTC");

    private static final int DAYS_AROUND = 9;

    private final Random random;
    private final Instant middle;
    private final Scene scene;

    private Histories(long seed) {
        this.random = new Random(seed);
        this.middle = LocalDate.parse(any(DAYS)).atStartOfDay(ZoneId.of("UTC")).toInstant();
        this.scene = new Scene();
    }

    /** A scene, when it is judged, and by which rules. */
    record History(Scene scene, Instant at, List<StatedRule> rules) {}

    static History generate(long seed) {
        Histories histories = new Histories(seed);
        histories.proposal();
        histories.people();
        histories.contacts();
        histories.restraints();
        return new History(histories.scene, histories.instant(), new RandomRules(histories).some());
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <E extends Enum<E>> E any(Class<E> type) {
        return any(List.of(type.getEnumConstants()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean oneIn(int odds) {
        return random.nextInt(odds) == 0;
    }

    Instant instant() {
        int steps = 2 * DAYS_AROUND * 24 * 60 / GRID_MINUTES;
        return middle.minus(Duration.ofDays(DAYS_AROUND))
                .plus(Duration.ofMinutes((long) GRID_MINUTES * random.nextInt(steps)));
    }

    LocalDate day() {
        return LocalDate.ofInstant(instant(), ZoneId.of("UTC"));
    }

    LocalTime time() {
        return LocalTime.MIDNIGHT.plusMinutes((long) GRID_MINUTES * random.nextInt(24 * 60 / GRID_MINUTES));
    }

    ZoneId zone() {
        return ZoneId.of(any(ZONES));
    }

    private DailyRange window() {
        return new DailyRange(time(), time());
    }

    private DateRange days() {
        LocalDate from = day();
        return new DateRange(from, oneIn(8) ? null : from.plusDays(upTo(8)));
    }

    private Set<UUID> debts() {
        return any(List.of(Set.of(Scene.DEBT), Set.of(Scene.DEBT_2), Set.of(Scene.DEBT, Scene.DEBT_2)));
    }

    private void proposal() {
        scene.zones = new HashSet<>();
        for (int zone = upTo(2); zone >= 0; zone--) {
            scene.zones.add(zone());
        }
        scene.clocks = new HashSet<>(scene.zones);
        for (int zone = upTo(2) - 1; zone > 0; zone--) {
            scene.clocks.add(zone());
        }
        scene.pointAtWork = any(List.of(Boolean.TRUE, Boolean.FALSE));
        scene.business = zone();
        scene.role = any(PartyRole.class);
        scene.purpose = any(ContactPurpose.class);
        scene.purpose = scene.purpose == ContactPurpose.INTERNAL || oneIn(4) ? ContactPurpose.RESPOND : scene.purpose;
        scene.debts = debts();
        scene.channel = any(List.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.SMS));
        if (oneIn(3)) {
            scene.text(TemplateTrait.CEASE_CONFIRMATION);
        }
    }

    private void people() {
        scene.standIn = oneIn(3) ? new StandIn(Scene.OTHER, oneIn(2)) : null;
        scene.offeredAt = oneIn(3) ? instant() : null;
        scene.refusedAt = oneIn(6) ? instant() : null;
        scene.numbersInvalidSince = oneIn(6) ? instant() : null;
        scene.firstAttemptAt = oneIn(3) ? null : instant();
        for (int i = upTo(2); i > 0; i--) {
            scene.agreements.add(new TimeAgreement(window(), days()));
        }
        for (int i = upTo(2); i > 0; i--) {
            Instant given = instant();
            scene.consents.add(
                    new CallConsent(debts(), given, oneIn(2) ? null : given.plus(Duration.ofHours(upTo(200)))));
        }
        for (int i = upTo(2); i > 0; i--) {
            scene.locationAnswers.add(instant());
        }
        List<Training> trainings = new ArrayList<>();
        for (int i = upTo(7); i > 0; i--) {
            LocalDate passed = day();
            trainings.add(new Training(
                    passed,
                    passed.plusDays(upTo(9)),
                    oneIn(3) ? null : any(TrainingTopic.class),
                    oneIn(4) ? instant() : null));
        }
        scene.collectors.put("C1", new CollectorFacts(!oneIn(10), trainings));
    }

    private void contacts() {
        for (int i = upTo(14); i > 0; i--) {
            Instant at = instant();
            Reach reach = any(Reach.class);
            scene.contacts.add(new PastContact(
                    at,
                    any(List.of(Scene.PERSON, Scene.PERSON, Scene.OTHER)),
                    any(List.of(Scene.POINT, Scene.POINT, Scene.POINT_2)),
                    debts(),
                    any(List.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.SMS)),
                    oneIn(6),
                    reach,
                    reach == Reach.PLANNED ? at.plus(Duration.ofMinutes(GRID_MINUTES * (1L + upTo(4)))) : null,
                    !oneIn(4),
                    oneIn(6) ? at.plus(Duration.ofHours(upTo(60))) : null,
                    oneIn(4) ? Set.of(TemplateTrait.CEASE_CONFIRMATION) : Set.of()));
        }
        for (int i = upTo(8); i > 0; i--) {
            scene.attempts.add(new Attempt(instant(), oneIn(4)));
        }
        for (int i = upTo(4); i > 0; i--) {
            scene.notices.add(new Notice(any(NoticeKind.class), debts(), instant()));
        }
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(oneIn(4) ? day() : null, oneIn(2) ? instant() : null));
    }

    private void restraints() {
        for (int i = upTo(2); i > 0; i--) {
            DoNotContactScope scope = any(DoNotContactScope.class);
            Instant from = instant();
            scene.stops.add(new StopRequest(
                    scope,
                    any(List.of(Scene.PERSON, Scene.PERSON, Scene.OTHER)),
                    any(List.of(Scene.POINT, Scene.POINT_2)),
                    any(List.of(ActionChannel.CALL, ActionChannel.SMS)),
                    window(),
                    oneIn(2),
                    from,
                    oneIn(4) ? null : from.plus(Duration.ofHours(upTo(150)))));
        }
        for (int i = upTo(2); i > 0; i--) {
            Instant at = instant();
            scene.reports.add(new Report(
                    any(ReportKind.class),
                    any(List.of(Scene.PERSON, Scene.OTHER)),
                    any(List.of(Scene.POINT, Scene.POINT_2)),
                    at,
                    oneIn(3) ? null : at.plus(Duration.ofHours(upTo(150)))));
        }
        for (int i = upTo(2); i > 0; i--) {
            scene.conditions.add(new Condition(any(BorrowerConditionKind.class), days()));
        }
        for (int i = upTo(2); i > 0; i--) {
            scene.freezes.add(new Freeze(any(FreezeKind.class), debts(), days(), oneIn(2)));
        }
        for (int i = upTo(2); i > 0; i--) {
            LocalDate due = day();
            scene.promises.add(new Restraints.Promised(
                    debts(),
                    instant(),
                    day(),
                    oneIn(3) ? instant() : null,
                    oneIn(3) ? List.of() : List.of(new DateRange(due, due.plusDays(upTo(3))))));
        }
    }

    <E extends Enum<E>> Set<E> someOf(Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (oneIn(2)) {
                some.add(constant);
            }
        }
        return some;
    }
}
