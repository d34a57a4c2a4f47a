package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActionChannel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A maximum number of contacts in a stretch of time. One kind of rule covers connected calls a day (GB/T 45251-2025),
 * unanswered dials to a number (CBA 2026), calls placed about a debt in seven days (12 CFR 1006.14(b)(2)(i)(A)), and
 * contacts a week and a month (ACCC/ASIC). Days are the person's. Contacts that the person begins do not count. A
 * contact that was made breaks the rule only if its outcome is one that the rule counts.
 *
 * @param limit how many may be made, 1 or more
 * @param window for how long a contact counts
 * @param days the length of a window of days, 1 or more; not used for a week or a month
 * @param channels the channels that count together
 * @param consentDays for how many civil days, the day of the consent included, calls to which the person consented do
 *     not count towards the quota (12 CFR 1006.14(b)(3)(i)); 0: never
 */
public record ContactQuota(
        int limit,
        Counted counted,
        CountedPer per,
        QuotaWindow window,
        int days,
        Set<ActionChannel> channels,
        int consentDays)
        implements Rule {

    public ContactQuota {
        channels = Set.copyOf(channels);
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return per == CountedPer.CONTACT_POINT && facts.person().point(proposal) == null
                ? List.of("contactPointId")
                : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            Consents consents = new Consents(facts, zone, consentDays);
            for (UUID debt : per.byDebt() ? proposal.debts() : Set.of(proposal.person())) {
                courses.add(RangeCourse.quota(
                        ranges(proposal, facts, zone, debt, consents),
                        lifted(proposal, debt, consents),
                        limit,
                        this::words));
            }
        }
        return Courses.allOf(courses);
    }

    private List<TimeRange> lifted(Proposal proposal, UUID debt, Consents consents) {
        if (proposal.isLeftOutBy(counted)) {
            return List.of(TimeRange.ALWAYS);
        }
        return per.byDebt() ? consents.about(debt, proposal.person()) : List.of();
    }

    private String words(Count count) {
        return "There %s %s %s %s, with those that are permitted; at most %d may be made."
                .formatted(
                        count.used() == 1 ? "was" : "were",
                        counted.words(count.used()),
                        per.words(),
                        window.words(days),
                        limit);
    }

    private List<TimeRange> ranges(Proposal proposal, Facts facts, ZoneId zone, UUID debt, Consents consents) {
        return facts.contacts().stream()
                .filter(contact -> !contact.inbound()
                        && channels.contains(contact.channel())
                        && counted.counts(contact.reach())
                        && per.counts(contact, proposal, facts, debt)
                        && !(per.byDebt()
                                && contact.person().equals(proposal.person())
                                && consents.cover(contact, debt)))
                .map(contact -> new TimeRange(contact.at(), window.end(contact.at(), days, zone))
                        .before(contact.expiresAt())
                        .before(per.stopsAt(contact)))
                .toList();
    }

    @Override
    public int lookBackDays() {
        return window.lookBackDays(days) + consentDays;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ContactQuota quota
                && limit <= quota.limit
                && counted == quota.counted
                && per.isNoLooserThan(quota.per)
                && window.isNoLooserThan(quota.window)
                && days >= quota.days
                && channels.containsAll(quota.channels)
                && consentDays <= quota.consentDays;
    }
}
