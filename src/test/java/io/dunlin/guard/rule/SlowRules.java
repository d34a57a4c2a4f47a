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
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules in their plainest form: is this one against the contact right now? Each looks at the facts as a person would
 * who stands at the instant, with a clock and a calendar, and knows nothing of ranges, changes and searches.
 */
final class SlowRules {

    private final Scene scene;
    private final Instant now;

    SlowRules(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    boolean isAgainst(StatedRule stated) {
        LocalDate today = LocalDate.ofInstant(now, scene.business);
        Effective dates = stated.inForce();
        boolean begun = dates.from() == null || !today.isBefore(dates.from());
        boolean over = dates.through() != null && today.isAfter(dates.through());
        return begun && !over && isAgainst(stated.rule());
    }

    private boolean isAgainst(Rule rule) {
        boolean byTheClock = rule instanceof QuietHours || rule instanceof WeeklyHours || rule instanceof HouseHours;
        for (ZoneId zone : byTheClock || rule instanceof ClosedDays ? scene.clocks() : scene.zones) {
            if (isAgainst(rule, zone)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgainst(Rule rule, ZoneId zone) {
        if (rule instanceof QuietHours hours) {
            return quiet(hours, hours.zone() == null ? zone : hours.zone());
        } else if (rule instanceof HouseHours hours) {
            return quiet(new QuietHours(hours.opens(), hours.closes(), null, hours.unlessAgreed()), zone)
                    && !answers(new DailyRange(hours.closes(), hours.opens()), zone);
        } else if (rule instanceof WeeklyHours hours) {
            return quiet(hours, zone);
        } else if (rule instanceof ClosedDays closed) {
            boolean agreed = closed.unlessAgreed() && scene.zones.stream().allMatch(this::agreedIn);
            return closed.days().contains(LocalDate.ofInstant(now, zone)) && !agreed;
        } else if (rule instanceof ContactQuota quota) {
            return new SlowCounts(scene, now).usedUp(quota, zone);
        } else if (rule instanceof ConversationWait wait) {
            return new SlowCounts(scene, now).talked(wait, zone);
        } else if (rule instanceof ThirdPartyAccess access) {
            return !access.purposes().contains(scene.purpose) || reachable(access);
        } else if (rule instanceof AllowedParties parties) {
            boolean offered = scene.offeredAt != null && !now.isBefore(scene.offeredAt);
            return !parties.allowed().contains(scene.role)
                    && !(parties.debtRelatedToo() && scene.standIn != null)
                    && !(parties.volunteersToo() && offered);
        } else if (rule instanceof ContactRefusal) {
            return refused();
        } else if (rule instanceof DoNotContact stop) {
            return scene.stops.stream().anyMatch(request -> stopped(stop, request, zone));
        } else if (rule instanceof HoldFreeze hold) {
            return scene.freezes.stream().anyMatch(freeze -> frozen(hold, freeze));
        } else if (rule instanceof OpenPromise open) {
            return scene.promises.stream().anyMatch(promise -> promised(open, promise));
        } else if (rule instanceof ConditionBlock block) {
            return has(block.conditions());
        } else if (rule instanceof Represented) {
            return scene.role != PartyRole.ATTORNEY && has(Set.of(BorrowerConditionKind.REPRESENTED_BY_ATTORNEY));
        } else if (rule instanceof CollectorFitness fitness) {
            return !fit(fitness);
        }
        return isAgainstLater(rule, zone);
    }

    private boolean isAgainstLater(Rule rule, ZoneId zone) {
        if (rule instanceof NoticeFirst first) {
            return scene.debts.stream().anyMatch(debt -> !announced(first, debt, zone));
        } else if (rule instanceof NoticeDue due) {
            return scene.debts.stream().anyMatch(debt -> overdue(due, debt, zone));
        } else if (rule instanceof VisitLadder) {
            boolean tried = scene.firstAttemptAt != null && !now.isBefore(scene.firstAttemptAt);
            return !tried || scene.debts.stream().anyMatch(debt -> !noticed(NoticeKind.OVERDUE, debt));
        } else if (rule instanceof TimeBarred barred) {
            return !barred.onlySuits() && scene.debts.stream().anyMatch(this::barred);
        } else if (rule instanceof OpenReport open) {
            return scene.reports.stream().anyMatch(report -> unsettled(open, report));
        } else if (rule instanceof AnswerOnly answer) {
            return scene.contacts.stream().noneMatch(contact -> answerable(contact, answer.days(), zone));
        } else if (rule instanceof OncePerPerson once) {
            long permits = scene.contacts.stream()
                    .filter(contact -> contact.reach() == Reach.PLANNED
                            && contact.person().equals(scene.person)
                            && new SlowCounts(scene, now).stands(contact))
                    .count();
            return scene.locationAnswers.stream().filter(this::past).count() + permits >= once.limit();
        }
        throw new AssertionError("No plain form of " + rule);
    }

    private boolean refused() {
        DoNotContact asked = new DoNotContact(Set.of(DoNotContactScope.CONTACT_PERSON), false, Set.of());
        boolean said = scene.refusedAt != null && !now.isBefore(scene.refusedAt);
        return said || scene.stops.stream().anyMatch(stop -> stopped(asked, stop, scene.business));
    }

    private boolean unsettled(OpenReport rule, Report report) {
        boolean open = past(report.at()) && (report.settledAt() == null || now.isBefore(report.settledAt()));
        boolean ofNumber =
                Set.of(ReportKind.WRONG_PARTY, ReportKind.INVALID_NUMBER).contains(report.kind());
        return rule.reports().contains(report.kind())
                && open
                && (ofNumber
                        ? scene.point.equals(report.contactPoint())
                        : report.person().equals(scene.person));
    }

    /** Whether the person got in touch in the last days and did not ask then, or between then and now, to be left alone. */
    private boolean answerable(PastContact contact, int days, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(contact.at(), zone).plusDays(days - 1L);
        return contact.inbound()
                && contact.person().equals(scene.person)
                && past(contact.at())
                && !LocalDate.ofInstant(now, zone).isAfter(last)
                && scene.stops.stream()
                        .noneMatch(stop -> leavesAlone(stop)
                                && past(stop.from())
                                && !stop.from().isBefore(contact.at()));
    }

    private boolean leavesAlone(StopRequest stop) {
        return switch (stop.scope()) {
            case EVERYTHING, CONTACT_PERSON -> stop.person().equals(scene.person);
            case CHANNEL -> stop.person().equals(scene.person) && sameMedium(stop.channel());
            case CONTACT_POINT -> stop.contactPoint().equals(scene.point);
            case TIME_WINDOW, WORKPLACE -> false;
        };
    }

    private boolean sameMedium(ActionChannel channel) {
        Set<ActionChannel> calls = Set.of(ActionChannel.CALL, ActionChannel.AI_CALL);
        return channel == scene.channel || (calls.contains(channel) && calls.contains(scene.channel));
    }

    private boolean past(Instant at) {
        return !at.isAfter(now);
    }

    private boolean on(DateRange days, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return !today.isBefore(days.from()) && (days.through() == null || !today.isAfter(days.through()));
    }

    private boolean quiet(QuietHours hours, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        boolean open = !time.isBefore(hours.opens()) && time.isBefore(hours.closes());
        boolean agreed = hours.unlessAgreed() && scene.zones.stream().allMatch(this::agreedIn);
        return !open && !agreed;
    }

    private boolean quiet(WeeklyHours hours, ZoneId zone) {
        boolean atWork = scene.place == PlaceKind.WORKPLACE || Boolean.TRUE.equals(scene.pointAtWork);
        boolean weekend = LocalDate.ofInstant(now, zone).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        DailyRange open = weekend ? hours.weekends() : hours.weekdays();
        boolean asked = atWork || !hours.onlyAtWork();
        QuietHours day = open == null
                ? new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, hours.unlessAgreed())
                : new QuietHours(open.from(), open.until(), null, hours.unlessAgreed());
        return asked && quiet(day, zone);
    }

    private boolean agreedIn(ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        return scene.agreements.stream().anyMatch(each -> on(each.days(), zone) && within(each.window(), time));
    }

    /** Walks the hands of the clock from the beginning of the window to its end. */
    private static boolean within(DailyRange window, LocalTime time) {
        LocalTime hands = window.from();
        do {
            if (hands.equals(time)) {
                return true;
            }
            hands = hands.plusMinutes(Histories.GRID_MINUTES);
        } while (!hands.equals(window.until()));
        return false;
    }

    private boolean reachable(ThirdPartyAccess access) {
        List<Attempt> known = scene.attempts.stream()
                .filter(attempt -> past(attempt.at()))
                .sorted(Comparator.comparing(Attempt::at)
                        .thenComparing(Attempt::reached)
                        .reversed())
                .toList();
        int failures = 0;
        while (failures < known.size() && !known.get(failures).reached()) {
            failures++;
        }
        boolean invalid = scene.numbersInvalidSince != null && past(scene.numbersInvalidSince);
        return failures < access.failures()
                && !invalid
                && !has(Set.of(
                        BorrowerConditionKind.DECEASED,
                        BorrowerConditionKind.INCAPACITATED,
                        BorrowerConditionKind.UNREACHABLE_PROVEN));
    }

    private boolean stopped(DoNotContact rule, StopRequest stop, ZoneId zone) {
        boolean made = past(stop.from()) && (stop.liftedAt() == null || now.isBefore(stop.liftedAt()));
        boolean honoured = rule.scopes().contains(stop.scope()) && (stop.written() || !rule.writtenOnly());
        boolean same = stop.person().equals(scene.person)
                || (rule.standInsToo() && scene.standIn != null && stop.person().equals(scene.standIn.of()));
        boolean concerned = switch (stop.scope()) {
            case EVERYTHING, CONTACT_PERSON -> same;
            case CHANNEL -> same && sameMedium(stop.channel());
            case CONTACT_POINT -> stop.contactPoint().equals(scene.point);
            case TIME_WINDOW ->
                same && within(stop.window(), LocalTime.ofInstant(now, zone)) && !answers(stop.window(), zone);
            case WORKPLACE -> same && (scene.place == PlaceKind.WORKPLACE || Boolean.TRUE.equals(scene.pointAtWork));
        };
        return made && honoured && concerned && !confirms(rule, stop);
    }

    /** Whether it is the one message that says that the request is heard. */
    private boolean confirms(DoNotContact rule, StopRequest stop) {
        boolean confirmation = scene.channel == ActionChannel.SMS
                && scene.template != null
                && scene.template.traits().contains(TemplateTrait.CEASE_CONFIRMATION)
                && rule.except().contains(TemplateTrait.CEASE_CONFIRMATION);
        return confirmation
                && now.isBefore(stop.from().plus(Duration.ofDays(30)))
                && scene.contacts.stream()
                        .noneMatch(sent -> !sent.inbound()
                                && sent.traits().contains(TemplateTrait.CEASE_CONFIRMATION)
                                && sent.reach() != Reach.NOT_CONNECTED
                                && sent.person().equals(scene.person)
                                && !sent.at().isBefore(stop.from())
                                && new SlowCounts(scene, now).stands(sent));
    }

    /** Whether it is the one answer by the same medium to somebody who got in touch while the window was open, as it still is. */
    private boolean answers(DailyRange window, ZoneId zone) {
        return scene.purpose == ContactPurpose.RESPOND
                && scene.contacts.stream()
                        .anyMatch(asked -> asked.inbound()
                                && asked.person().equals(scene.person)
                                && sameMedium(asked.channel())
                                && past(asked.at())
                                && openSince(asked.at(), window, zone)
                                && scene.contacts.stream().noneMatch(answer -> answersAlready(answer, asked)));
    }

    private boolean answersAlready(PastContact answer, PastContact asked) {
        return !answer.inbound()
                && answer.person().equals(scene.person)
                && sameMedium(answer.channel())
                && answer.at().isAfter(asked.at())
                && new SlowCounts(scene, now).stands(answer);
    }

    private boolean openSince(Instant then, DailyRange window, ZoneId zone) {
        for (Instant t = then; !t.isAfter(now); t = t.plus(Duration.ofMinutes(Histories.GRID_MINUTES))) {
            if (!within(window, LocalTime.ofInstant(t, zone)) || !t.isBefore(then.plus(Duration.ofDays(1)))) {
                return false;
            }
        }
        return true;
    }

    private boolean frozen(HoldFreeze rule, Freeze freeze) {
        return (rule.kinds().isEmpty() || rule.kinds().contains(freeze.kind()))
                && (freeze.freezesContact() || !rule.onlyFreezing())
                && freeze.debts().stream().anyMatch(scene.debts::contains)
                && on(freeze.days(), scene.business);
    }

    private boolean promised(OpenPromise rule, Restraints.Promised promise) {
        LocalDate today = LocalDate.ofInstant(now, scene.business);
        boolean open = promise.endedAt() == null ? today.isBefore(promise.until()) : now.isBefore(promise.endedAt());
        boolean reminds = scene.purpose == ContactPurpose.REMIND
                && promise.reminders().stream()
                        .anyMatch(days -> !today.isBefore(days.from().minusDays(rule.remindDaysBefore()))
                                && !today.isAfter(days.through()));
        return !now.isBefore(promise.from())
                && open
                && !reminds
                && promise.debts().stream().anyMatch(scene.debts::contains);
    }

    private boolean has(Set<BorrowerConditionKind> kinds) {
        for (Condition condition : scene.conditions) {
            if (kinds.contains(condition.kind()) && on(condition.days(), scene.business)) {
                return true;
            }
        }
        return false;
    }

    private boolean fit(CollectorFitness fitness) {
        CollectorFacts collector = scene.collectors.get(scene.collector);
        LocalDate today = LocalDate.ofInstant(now, scene.business);
        return collector != null
                && collector.active()
                && (fitness.trainedDays() == 0
                        || (fitness.topics().isEmpty()
                                ? trained(collector, fitness, today, null)
                                : fitness.topics().stream()
                                        .allMatch(topic -> trained(collector, fitness, today, topic))));
    }

    private boolean trained(
            CollectorFacts collector, CollectorFitness fitness, LocalDate today, @Nullable TrainingTopic topic) {
        for (Training training : collector.trainings()) {
            boolean about = topic == null || training.topic() == null || training.topic() == topic;
            boolean stands = training.revokedAt() == null || now.isBefore(training.revokedAt());
            if (about && stands && counts(training, fitness, today)) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(Training training, CollectorFitness fitness, LocalDate today) {
        return !today.isBefore(training.passedOn())
                && !today.isAfter(training.validThrough())
                && today.isBefore(training.passedOn().plusDays(fitness.trainedDays()));
    }

    private boolean noticed(NoticeKind kind, UUID debt) {
        return scene.notices.stream()
                .anyMatch(notice -> notice.kind() == kind && notice.debts().contains(debt) && past(notice.sentAt()));
    }

    private boolean announced(NoticeFirst rule, UUID debt, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Notice notice : scene.notices) {
            boolean about = notice.kind() == rule.notice() && notice.debts().contains(debt);
            LocalDate open = LocalDate.ofInstant(notice.sentAt(), zone).plusDays(rule.days());
            if (about && past(notice.sentAt()) && !today.isBefore(open)) {
                return true;
            }
        }
        return false;
    }

    private boolean overdue(NoticeDue rule, UUID debt, ZoneId zone) {
        DebtFacts known = scene.debtFacts.get(debt);
        if (known == null || known.firstCommunicationAt() == null) {
            return false;
        }
        LocalDate last = LocalDate.ofInstant(known.firstCommunicationAt(), zone).plusDays(rule.days());
        return LocalDate.ofInstant(now, zone).isAfter(last) && !noticed(rule.notice(), debt);
    }

    private boolean barred(UUID debt) {
        DebtFacts known = scene.debtFacts.get(debt);
        return known != null
                && known.limitationOn() != null
                && !LocalDate.ofInstant(now, scene.business).isBefore(known.limitationOn());
    }
}
