package io.dunlin.compliance;

import io.dunlin.guard.rule.Verdict;
import io.dunlin.vocabulary.ActionChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Combines the rules' answers about a borrower for several channels and numbers: one allowed contact is enough.
 *
 * @param at the instant that was asked about
 * @param zone the borrower's zone; times are shown in it
 * @param verdicts none when there is no loan to talk about
 */
public record Contactability(Instant at, ZoneId zone, Map<Target, Verdict> verdicts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd 'at' HH:mm");

    ContactabilityView view() {
        Set<ActionChannel> open = channels();
        return new ContactabilityView(
                !open.isEmpty(),
                List.copyOf(open),
                open.isEmpty() ? next() : null,
                open.isEmpty() ? refusal() : "Allowed" + until() + ".");
    }

    public boolean now() {
        return !channels().isEmpty();
    }

    /** When this answer expires if nothing changes before (exclusive); null: never. */
    @Nullable
    public Instant over() {
        return now() ? end() : next();
    }

    /** The first later instant at which one is allowed; null when there is none, or one is now. */
    private @Nullable Instant next() {
        return refusals()
                .map(Verdict.Refused::nextAllowedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Set<ActionChannel> channels() {
        Set<ActionChannel> open = EnumSet.noneOf(ActionChannel.class);
        verdicts.forEach((target, verdict) -> {
            if (verdict instanceof Verdict.Allowed) {
                open.add(target.channel());
            }
        });
        return Collections.unmodifiableSet(open);
    }

    /** When the last of those that are allowed stops being so; null: never. */
    private @Nullable Instant end() {
        Instant last = Instant.MIN;
        for (Verdict verdict : verdicts.values()) {
            if (verdict instanceof Verdict.Allowed allowed) {
                Instant until = allowed.until();
                if (until == null) {
                    return null;
                }
                last = until.isAfter(last) ? until : last;
            }
        }
        return last;
    }

    private String until() {
        Instant end = end();
        return end == null ? "" : " until " + time(end);
    }

    /** Of the one that is allowed first, the rule that lasts longest. */
    private String refusal() {
        Instant next = next();
        List<Verdict.Refused> refused = refusals()
                .sorted(Comparator.comparing(
                        Verdict.Refused::nextAllowedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (verdicts.isEmpty()) {
            return "Not now: the case has no loan to collect.";
        }
        if (refused.isEmpty()) {
            return "Unknown: the borrower has no time zone on record.";
        }
        String why = refused.get(0).reasons().get(0).sentence();
        return next == null ? "Not now: " + why : "Not now: " + why + " Next: " + time(next) + ".";
    }

    private Stream<Verdict.Refused> refusals() {
        return verdicts.values().stream()
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast);
    }

    private String time(Instant instant) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        boolean sameDay = LocalDate.ofInstant(instant, zone).equals(today);
        return (sameDay ? TIME : DAY).withZone(zone).format(instant) + " (" + zone.getId() + ")";
    }
}
