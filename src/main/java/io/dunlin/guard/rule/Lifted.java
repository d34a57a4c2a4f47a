package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A course that does not apply during some ranges. */
final class Lifted implements Course {

    private final Course course;
    private final List<TimeRange> ranges;
    private final NavigableSet<Instant> edges = new TreeSet<>();

    private Lifted(Course course, List<TimeRange> ranges) {
        this.course = course;
        this.ranges = List.copyOf(ranges);
        for (TimeRange range : ranges) {
            edges.add(range.from());
            edges.add(range.until());
        }
    }

    static Course of(Course course, List<TimeRange> ranges) {
        return ranges.isEmpty() ? course : new Lifted(course, ranges);
    }

    @Override
    public boolean blocks(Instant t) {
        return course.blocks(t) && ranges.stream().noneMatch(range -> range.contains(t));
    }

    @Override
    public Instant nextChange(Instant t) {
        Instant edge = edges.higher(t);
        Instant inner = course.nextChange(t);
        return edge == null || inner.isBefore(edge) ? inner : edge;
    }

    @Override
    public Instant nextClockChange(Instant t) {
        return course.nextClockChange(t);
    }

    @Override
    public Instant settledAt() {
        Instant last = edges.lower(Instant.MAX);
        return last == null || last.isBefore(course.settledAt()) ? course.settledAt() : last;
    }

    @Override
    public String sentence(Instant t) {
        return course.sentence(t);
    }

    @Override
    public @Nullable Count count(Instant t) {
        return course.count(t);
    }
}
