package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Against a contact while at least a given number of ranges overlap and no range that lifts the rule covers the instant.
 */
final class RangeCourse implements Course {

    static final Course PASSES = new RangeCourse(List.of(), List.of(), 1, false, count -> "");

    private final List<TimeRange> ranges;
    private final List<TimeRange> lifted;
    private final int limit;
    private final boolean counts;
    private final Function<Count, String> sentence;
    private final NavigableSet<Instant> edges = new TreeSet<>();

    private RangeCourse(
            Collection<TimeRange> ranges,
            Collection<TimeRange> lifted,
            int limit,
            boolean counts,
            Function<Count, String> sentence) {
        this.ranges = ranges.stream().filter(range -> !range.isEmpty()).toList();
        this.lifted = lifted.stream().filter(range -> !range.isEmpty()).toList();
        this.limit = limit;
        this.counts = counts;
        this.sentence = sentence;
        Stream.concat(this.ranges.stream(), this.lifted.stream()).forEach(range -> {
            edges.add(range.from());
            edges.add(range.until());
        });
    }

    /** Against the contact while any of the ranges lasts. */
    static Course during(Collection<TimeRange> ranges, String sentence) {
        return ranges.isEmpty() ? PASSES : new RangeCourse(ranges, List.of(), 1, false, count -> sentence);
    }

    /** The same, but not during the others. */
    static Course during(Collection<TimeRange> ranges, Collection<TimeRange> lifted, String sentence) {
        return ranges.isEmpty() ? PASSES : new RangeCourse(ranges, lifted, 1, false, count -> sentence);
    }

    static Course always(String sentence) {
        return during(List.of(TimeRange.ALWAYS), sentence);
    }

    static Course when(boolean against, String sentence) {
        return against ? always(sentence) : PASSES;
    }

    /** A quota of so many contacts, each counting for its range; what is covered by {@code lifted} is free of it. */
    static Course quota(
            Collection<TimeRange> counted, Collection<TimeRange> lifted, int limit, Function<Count, String> sentence) {
        return new RangeCourse(counted, lifted, limit, true, sentence);
    }

    @Override
    public boolean blocks(Instant t) {
        return used(t) >= limit && lifted.stream().noneMatch(range -> range.contains(t));
    }

    @Override
    public Instant nextChange(Instant t) {
        Instant next = edges.higher(t);
        return next == null ? Instant.MAX : next;
    }

    @Override
    public Instant settledAt() {
        Instant last = edges.lower(Instant.MAX);
        return last == null ? Instant.MIN : last;
    }

    @Override
    public String sentence(Instant t) {
        return sentence.apply(counted(t));
    }

    @Override
    public @Nullable String openedBy(Instant t) {
        boolean opened = used(t) >= limit && lifted.stream().anyMatch(range -> range.contains(t));
        return opened ? sentence(t) + " The person agreed to be called all the same." : null;
    }

    @Override
    public @Nullable Count count(Instant t) {
        return counts ? counted(t) : null;
    }

    private Count counted(Instant t) {
        Instant resetsAt = ranges.stream()
                .filter(range -> range.contains(t))
                .map(TimeRange::until)
                .min(Instant::compareTo)
                .filter(until -> !until.equals(Instant.MAX))
                .orElse(null);
        return new Count(used(t), limit, resetsAt);
    }

    private int used(Instant t) {
        int used = 0;
        for (TimeRange range : ranges) {
            used += range.contains(t) ? 1 : 0;
        }
        return used;
    }
}
