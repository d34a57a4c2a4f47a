package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds when a person who got in touch may be answered. */
final class Answers {

    private Answers() {}

    /**
     * For so many civil days after the person got in touch, that day the first, but not after the person asked, at that time
     * or later, not to be contacted like this.
     */
    static List<TimeRange> within(int days, Proposal proposal, Facts facts, ZoneId zone) {
        List<Instant> stops = facts.restraints().stops().stream()
                .filter(stop -> DoNotContact.concerns(stop, proposal, facts, false)
                        && stop.scope() != DoNotContactScope.TIME_WINDOW
                        && stop.scope() != DoNotContactScope.WORKPLACE)
                .map(Restraints.StopRequest::from)
                .toList();
        return inbound(proposal, facts)
                .map(contact -> {
                    LocalDate day = LocalDate.ofInstant(contact.at(), zone);
                    TimeRange range = new TimeRange(contact.at(), TimeRange.startOf(day.plusDays(days), zone));
                    return range.before(stops.stream()
                            .filter(stop -> !stop.isBefore(contact.at()))
                            .min(Instant::compareTo)
                            .orElse(null));
                })
                .filter(range -> !range.isEmpty())
                .toList();
    }

    /**
     * Once, by the same medium, before such a time of day is over: to somebody who got in touch at a time at which that
     * person does not want to be contacted (12 CFR part 1006, comment 6(b)(1)-2).
     */
    static List<TimeRange> once(DailyRange unwanted, Proposal proposal, Facts facts, ZoneId zone) {
        List<TimeRange> ranges = new ArrayList<>();
        inbound(proposal, facts)
                .filter(contact -> contact.channel().isSameMedium(proposal.channel())
                        && unwanted.contains(LocalTime.ofInstant(contact.at(), zone)))
                .forEach(contact -> ranges.addAll(until(end(contact.at(), unwanted, zone), contact, proposal, facts)));
        return ranges;
    }

    private static List<TimeRange> until(Instant end, PastContact asked, Proposal proposal, Facts facts) {
        List<TimeRange> closed = new ArrayList<>(List.of(new TimeRange(Instant.MIN, asked.at()), TimeRange.from(end)));
        facts.contacts().stream()
                .filter(contact -> !contact.inbound()
                        && contact.person().equals(proposal.person())
                        && contact.channel().isSameMedium(proposal.channel())
                        && contact.at().isAfter(asked.at()))
                .forEach(contact -> closed.add(contact.range()));
        return TimeRange.complement(closed);
    }

    /** When the window that holds an instant is over; one that lasts all day ends a day later. */
    private static Instant end(Instant within, DailyRange window, ZoneId zone) {
        Instant latest = within.plus(Duration.ofDays(1));
        Instant end = within;
        do {
            end = DailyRange.nextReading(end, zone, List.of(window.until()));
        } while (end.isBefore(latest) && window.contains(LocalTime.ofInstant(end, zone)));
        return end.isBefore(latest) ? end : latest;
    }

    private static Stream<PastContact> inbound(Proposal proposal, Facts facts) {
        return facts.contacts().stream()
                .filter(contact -> contact.inbound() && contact.person().equals(proposal.person()));
    }
}
