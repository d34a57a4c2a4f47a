package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long consents to more calls hold. A consent ends after seven days (its own day is the first), when the person
 * ends it, and with the next conversation about the debt (12 CFR 1006.14(b)(3)(i) and its comments).
 *
 * @param days after how many civil days a consent ends; 0: consents do not count at all
 */
record Consents(Facts facts, ZoneId zone, int days) {

    /** When the person may be called about the debt although a quota is used up. */
    List<TimeRange> about(UUID debt, UUID person) {
        return ranges(debt, person, 0);
    }

    /** Whether the contact was made under a consent; that which becomes the conversation that ends it still was. */
    boolean cover(PastContact contact, UUID debt) {
        return ranges(debt, contact.person(), 1).stream().anyMatch(range -> range.contains(contact.at()));
    }

    private List<TimeRange> ranges(UUID debt, UUID person, int nanosAfterConversation) {
        return facts.person().consents().stream()
                .filter(consent -> consent.debts().contains(debt))
                .map(consent -> {
                    Instant conversation = conversationAfter(consent.givenAt(), debt, person);
                    LocalDate day = LocalDate.ofInstant(consent.givenAt(), zone);
                    return new TimeRange(consent.givenAt(), TimeRange.startOf(day.plusDays(days), zone))
                            .before(consent.endsAt())
                            .before(conversation == null ? null : conversation.plusNanos(nanosAfterConversation));
                })
                .toList();
    }

    private @Nullable Instant conversationAfter(Instant given, UUID debt, UUID person) {
        return facts.contacts().stream()
                .filter(contact -> contact.reach() == Reach.CONVERSATION
                        && contact.person().equals(person)
                        && contact.debts().contains(debt)
                        && contact.at().isAfter(given))
                .map(PastContact::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
