package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * After a conversation about a debt there is no call about it for some days, no matter who began the conversation (12
 * CFR 1006.14(b)(2)(i)(B), comment 14(b)(4)-1.ii). The day of the conversation is the first of these days. Each debt
 * collector waits after its own conversations. A call that was not connected is no call (1006.14(b)(3)(ii)).
 *
 * @param days how many civil days of the person, 1 or more: with 7, a call may be made again on the same weekday
 * @param channels the channels of a conversation
 * @param consentDays as in {@link ContactQuota}
 */
public record ConversationWait(int days, Set<ActionChannel> channels, int consentDays) implements Rule {

    public ConversationWait {
        channels = Set.copyOf(channels);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.isLeftOutBy(Counted.PLACED)) {
            return RangeCourse.PASSES;
        }
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            Consents consents = new Consents(facts, zone, consentDays);
            for (UUID debt : proposal.debts()) {
                List<TimeRange> consented = consents.about(debt, proposal.person());
                conversations(proposal, facts, debt)
                        .forEach(each -> courses.add(
                                RangeCourse.during(List.of(range(each, zone)), consented, words(each, zone))));
            }
        }
        return Courses.allOf(courses);
    }

    /** The latest first, and what happened before what is only permitted. */
    private Stream<PastContact> conversations(Proposal proposal, Facts facts, UUID debt) {
        return facts.contacts().stream()
                .filter(contact -> contact.own()
                        && contact.isConversation()
                        && channels.contains(contact.channel())
                        && contact.person().equals(proposal.person())
                        && contact.debts().contains(debt))
                .sorted(Comparator.comparing(PastContact::reach)
                        .thenComparing(PastContact::at, Comparator.reverseOrder()));
    }

    private TimeRange range(PastContact contact, ZoneId zone) {
        return new TimeRange(contact.at(), end(contact.at(), zone)).before(contact.expiresAt());
    }

    private String words(PastContact contact, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(contact.at(), zone);
        return contact.reach() == Reach.PLANNED
                ? "Another call about this debt is permitted and may be going on."
                : "There was a conversation about this debt on %s: the next call may be made on %s."
                        .formatted(day, day.plusDays(days));
    }

    private Instant end(Instant at, ZoneId zone) {
        return TimeRange.startOf(LocalDate.ofInstant(at, zone).plusDays(days), zone);
    }

    @Override
    public int lookBackDays() {
        return days + 1 + consentDays;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ConversationWait wait
                && days >= wait.days
                && channels.containsAll(wait.channels)
                && consentDays <= wait.consentDays;
    }
}
