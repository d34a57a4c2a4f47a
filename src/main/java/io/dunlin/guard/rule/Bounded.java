package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course that applies only during a range: while a rule is in force, or a request stands. */
record Bounded(Course course, TimeRange range) implements Course {

    static Course of(Course course, TimeRange range) {
        return range.equals(TimeRange.ALWAYS) ? course : new Bounded(course, range);
    }

    @Override
    public boolean blocks(Instant t) {
        return range.contains(t) && course.blocks(t);
    }

    @Override
    public Instant nextChange(Instant t) {
        if (t.isBefore(range.from())) {
            return range.from();
        }
        if (!t.isBefore(range.until())) {
            return Instant.MAX;
        }
        Instant inner = course.nextChange(t);
        return inner.isBefore(range.until()) ? inner : range.until();
    }

    @Override
    public Instant nextClockChange(Instant t) {
        return course.nextClockChange(t);
    }

    @Override
    public boolean isWeekly() {
        return course.isWeekly();
    }

    @Override
    public @Nullable String openedBy(Instant t) {
        return range.contains(t) ? course.openedBy(t) : null;
    }

    @Override
    public Instant settledAt() {
        Instant edge = range.until().equals(Instant.MAX) ? range.from() : range.until();
        return edge.isAfter(course.settledAt()) ? edge : course.settledAt();
    }

    @Override
    public String sentence(Instant t) {
        return course.sentence(t);
    }

    @Override
    public @Nullable Count count(Instant t) {
        return range.contains(t) ? course.count(t) : null;
    }
}
