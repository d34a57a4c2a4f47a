package io.dunlin.guard.rule;

import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** The part of {@link SlowRules} that counts contacts: each is asked whether it counts right now. */
final class SlowCounts {

    private final Scene scene;
    private final Instant now;

    SlowCounts(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    boolean usedUp(ContactQuota quota, ZoneId zone) {
        if (!perDebt(quota)) {
            return used(quota, Scene.DEBT, zone) >= quota.limit();
        }
        return scene.debts.stream()
                .anyMatch(debt -> used(quota, debt, zone) >= quota.limit()
                        && !consented(quota.consentDays(), debt, now, zone, false));
    }

    private long used(ContactQuota quota, UUID debt, ZoneId zone) {
        return scene.contacts.stream()
                .filter(contact -> stands(contact) && !contact.inbound() && counts(quota, contact, debt))
                .filter(contact -> inWindow(quota, contact.at(), zone))
                .filter(contact -> !perDebt(quota)
                        || !contact.person().equals(scene.person)
                        || !consented(quota.consentDays(), debt, contact.at(), zone, true))
                .count();
    }

    private static boolean perDebt(ContactQuota quota) {
        return Set.of(CountedPer.PERSON_AND_DEBT, CountedPer.DEBT, CountedPer.COLLECTOR_PERSON_AND_DEBT)
                .contains(quota.per());
    }

    /** Of a call that did not become a conversation: it counts for one of its debts, always the same. */
    private static UUID one(PastContact contact) {
        return contact.debts().stream().sorted().findFirst().orElseThrow();
    }

    private boolean countsForTheCollector(PastContact contact, UUID debt) {
        boolean talk = Set.of(Reach.CONVERSATION, Reach.PLANNED).contains(contact.reach());
        boolean wrongNumber = contact.misdirectedSince() != null && !now.isBefore(contact.misdirectedSince());
        return contact.own()
                && !wrongNumber
                && (talk ? contact.debts().contains(debt) : one(contact).equals(debt));
    }

    boolean stands(PastContact contact) {
        return !contact.at().isAfter(now) && (contact.expiresAt() == null || now.isBefore(contact.expiresAt()));
    }

    private boolean counts(ContactQuota quota, PastContact contact, UUID debt) {
        boolean person = contact.person().equals(scene.person);
        boolean about = contact.debts().contains(debt);
        boolean whose = switch (quota.per()) {
            case PERSON -> person;
            case CONTACT_POINT -> contact.contactPoint().equals(scene.point);
            case PERSON_AND_DEBT -> person && about;
            case COLLECTOR_PERSON_AND_DEBT -> person && countsForTheCollector(contact, debt);
            case DEBT -> about;
        };
        return whose
                && quota.channels().contains(contact.channel())
                && quota.counted().counts(contact.reach());
    }

    private boolean inWindow(ContactQuota quota, Instant made, ZoneId zone) {
        LocalDateTime then = LocalDateTime.ofInstant(made, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (quota.window()) {
            case CIVIL_DAYS -> then.toLocalDate().plusDays(quota.days()).isAfter(today);
            case ROLLING_DAYS ->
                made.atZone(zone).plusDays(quota.days()).toInstant().isAfter(now);
            case CIVIL_WEEK -> monday(then.toLocalDate()).equals(monday(today));
            case CIVIL_MONTH -> then.getYear() == today.getYear() && then.getMonth() == today.getMonth();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private boolean consented(int days, UUID debt, Instant at, ZoneId zone, boolean itMayBeTheConversation) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return scene.consents.stream()
                .filter(consent -> consent.debts().contains(debt) && !at.isBefore(consent.givenAt()))
                .filter(consent -> consent.endsAt() == null || at.isBefore(consent.endsAt()))
                .filter(consent -> LocalDate.ofInstant(consent.givenAt(), zone)
                        .plusDays(days)
                        .isAfter(day))
                .anyMatch(consent -> scene.contacts.stream()
                        .filter(talk -> talk.reach() == Reach.CONVERSATION
                                && talk.person().equals(scene.person)
                                && talk.debts().contains(debt)
                                && talk.at().isAfter(consent.givenAt()))
                        .noneMatch(
                                talk -> talk.at().isBefore(at) || (talk.at().equals(at) && !itMayBeTheConversation)));
    }

    boolean talked(ConversationWait wait, ZoneId zone) {
        return scene.debts.stream().anyMatch(debt -> talked(wait, debt, zone));
    }

    private boolean talked(ConversationWait wait, UUID debt, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean talked = scene.contacts.stream()
                .filter(contact -> stands(contact)
                        && contact.own()
                        && Set.of(Reach.CONVERSATION, Reach.PLANNED).contains(contact.reach())
                        && wait.channels().contains(contact.channel())
                        && contact.person().equals(scene.person)
                        && contact.debts().contains(debt))
                .anyMatch(contact -> LocalDate.ofInstant(contact.at(), zone)
                        .plusDays(wait.days())
                        .isAfter(today));
        return talked && !consented(wait.consentDays(), debt, now, zone, false);
    }
}
