package io.dunlin.compliance;

import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.NoticeKind;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.PersonFacts;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.Reachability.Attempt;
import io.dunlin.guard.rule.ReportKind;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What rules ask about, made of all that ever happened: nothing is left out for being long ago. Slow, and plain to see.
 *
 * @param actions in the order in which they were recorded
 * @param stops the requests of the borrower and of the contact
 */
record SlowDossier(
        UUID borrower, UUID contact, Set<UUID> loans, ZoneId zone, List<Happened> actions, List<Stop> stops) {

    private static final Set<ActionChannel> IN_PERSON =
            Set.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.VISIT);
    private static final Set<ActionChannel> WRITTEN = Set.of(
            ActionChannel.SMS, ActionChannel.EMAIL, ActionChannel.LETTER, ActionChannel.APP_PUSH, ActionChannel.IM);

    /**
     * An action.
     *
     * @param outside whether it belongs to no case
     * @param about the loans that were named; none: about all
     * @param toContact whether it was with the contact, and not with the borrower
     * @param corrects the action that it corrects; null: none
     * @param voided whether it says that this action never took place
     */
    record Happened(
            UUID id,
            boolean outside,
            Set<UUID> about,
            ActionChannel channel,
            boolean inbound,
            String purpose,
            boolean toContact,
            UUID point,
            Instant at,
            String outcome,
            String actor,
            String template,
            UUID corrects,
            boolean voided) {

        Reach reach() {
            return ActionOutcome.valueOf(outcome).reach(channel);
        }
    }

    /**
     * A request that was made in a contact and recorded later, and lifted now and then.
     *
     * @param channel null: everything
     * @param lifted null: it stands
     */
    record Stop(boolean ofContact, ActionChannel channel, Instant at, Instant recorded, Instant lifted) {}

    /** The facts at an instant for a contact with the borrower, or with the borrower's contact, in the case or outside of it. */
    Facts facts(boolean outside, boolean withContact, ActorType actor, ZoneId businessZone, Instant at) {
        return new Facts(
                Set.of(zone),
                businessZone,
                person(withContact),
                counted()
                        .filter(each -> !each.at().isAfter(at))
                        .map(each -> contact(each, actor))
                        .toList(),
                reachability(outside, at),
                notices(outside, at),
                restraints(),
                Map.<String, CollectorFacts>of(),
                debts(outside));
    }

    /** The last word on each action that took place. */
    private Stream<Happened> told() {
        return actions.stream()
                .filter(each -> !each.voided()
                        && actions.stream().noneMatch(other -> each.id().equals(other.corrects())));
    }

    private Stream<Happened> counted() {
        return told().filter(each ->
                each.channel() != ActionChannel.NOTE && !each.purpose().equals("INTERNAL"));
    }

    /** What was tried and sent counts only where it was: in the case, or outside of any. */
    private Stream<Happened> counted(boolean outside) {
        return counted().filter(each -> each.outside() == outside);
    }

    private Set<UUID> about(Happened each) {
        return each.about().isEmpty() ? loans : each.about();
    }

    private PastContact contact(Happened each, ActorType actor) {
        return new PastContact(
                each.at(),
                each.toContact() ? contact : borrower,
                each.point(),
                about(each),
                each.channel(),
                each.inbound(),
                each.reach(),
                null,
                house(each.actor()).equals(house(actor.name())),
                each.outcome().equals("WRONG_PARTY") ? each.at() : null,
                Set.of());
    }

    private static String house(String actor) {
        return actor.equals("SYSTEM") ? "FIRST_PARTY" : actor;
    }

    /** No number is known. What was asked is settled by the first request of the person that was recorded from then on. */
    private Restraints restraints() {
        List<Report> reports = new ArrayList<>();
        List<StopRequest> asked = new ArrayList<>();
        for (Stop stop : stops) {
            asked.add(new StopRequest(
                    stop.channel() == null ? DoNotContactScope.EVERYTHING : DoNotContactScope.CHANNEL,
                    stop.ofContact() ? contact : borrower,
                    null,
                    stop.channel(),
                    null,
                    false,
                    stop.at().isBefore(stop.recorded()) ? stop.at() : stop.recorded(),
                    stop.lifted()));
        }
        told().forEach(each -> {
            UUID person = each.toContact() ? contact : borrower;
            if (each.outcome().equals("DECEASED_REPORTED")) {
                reports.add(new Report(ReportKind.DECEASED_REPORTED, borrower, null, each.at(), null));
            }
            if (each.outcome().equals("STOP_REQUESTED")) {
                Instant settled = settled(each);
                reports.add(new Report(ReportKind.STOP_REQUESTED, person, null, each.at(), settled));
                if (each.inbound()
                        && Set.of(ActionChannel.EMAIL, ActionChannel.LETTER).contains(each.channel())) {
                    asked.add(new StopRequest(
                            DoNotContactScope.EVERYTHING, person, null, null, null, true, each.at(), settled));
                }
            }
        });
        return new Restraints(asked, List.of(), List.of(), reports);
    }

    private Instant settled(Happened asked) {
        return stops.stream()
                .filter(stop -> stop.ofContact() == asked.toContact()
                        && !(stop.recorded().isBefore(asked.at()) && stop.at().isBefore(asked.at())))
                .map(stop -> stop.recorded().isBefore(asked.at()) ? asked.at() : stop.recorded())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private PersonFacts person(boolean withContact) {
        List<Instant> answers = counted()
                .filter(each -> each.toContact()
                        && Set.of("RESTORE_CONTACT", "VERIFY_INFORMATION").contains(each.purpose())
                        && !each.inbound()
                        && Set.of(Reach.CONVERSATION, Reach.ANSWERED).contains(each.reach()))
                .map(Happened::at)
                .sorted()
                .limit(1)
                .toList();
        return withContact
                ? new PersonFacts(null, true, null, null, null, null, null, answers, List.of(), List.of(), List.of())
                : PersonFacts.PLAIN;
    }

    private Reachability reachability(boolean outside, Instant at) {
        List<Happened> tries = counted(outside)
                .filter(each -> !each.toContact() && (each.inbound() || IN_PERSON.contains(each.channel())))
                .toList();
        List<Attempt> attempts = tries.stream()
                .filter(each -> !each.at().isAfter(at))
                .map(each -> new Attempt(each.at(), each.reach() == Reach.CONVERSATION))
                .toList();
        Instant first = tries.stream()
                .filter(each -> !each.inbound())
                .map(Happened::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Reachability(attempts, first, null);
    }

    private List<Notice> notices(boolean outside, Instant at) {
        Instant lastVisit = counted(outside)
                .filter(each -> each.channel() == ActionChannel.VISIT
                        && !each.toContact()
                        && each.at().isBefore(at))
                .map(Happened::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        List<Notice> notices = new ArrayList<>();
        counted(outside)
                .filter(each -> !each.toContact()
                        && !each.inbound()
                        && WRITTEN.contains(each.channel())
                        && !each.outcome().equals("UNDELIVERED"))
                .forEach(each -> {
                    if (Set.of("REMIND", "COLLECT").contains(each.purpose())) {
                        notices.add(new Notice(NoticeKind.OVERDUE, about(each), each.at()));
                    }
                    if ("VALIDATION-1".equals(each.template())) {
                        notices.add(new Notice(NoticeKind.VALIDATION, about(each), each.at()));
                    }
                    if ("ASSIGNMENT-1".equals(each.template())) {
                        notices.add(new Notice(NoticeKind.ASSIGNMENT, about(each), each.at()));
                    }
                    if ("VISIT-1".equals(each.template()) && each.at().isAfter(lastVisit)) {
                        notices.add(new Notice(NoticeKind.VISIT, about(each), each.at()));
                    }
                });
        return notices;
    }

    private Map<UUID, DebtFacts> debts(boolean outside) {
        Map<UUID, DebtFacts> debts = new HashMap<>();
        for (UUID loan : loans) {
            counted(outside)
                    .filter(each -> about(each).contains(loan)
                            && Set.of("AGENCY", "DEBT_BUYER").contains(each.actor())
                            && (!each.inbound() || IN_PERSON.contains(each.channel()))
                            && !(each.toContact()
                                    && Set.of("RESTORE_CONTACT", "VERIFY_INFORMATION")
                                            .contains(each.purpose()))
                            && Set.of(Reach.CONVERSATION, Reach.DELIVERED).contains(each.reach()))
                    .map(Happened::at)
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> debts.put(loan, new DebtFacts(null, first)));
        }
        return debts;
    }
}
