package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course that applies only during a span: while a rule is in force, or a request stands. */
record Bounded(Course course, TimeRange span) implements Course {

    static Course of(Course course, TimeRange span) {
        return span.equals(TimeRange.ALWAYS) ? course : new Bounded(course, span);
    }

    @Override
    public boolean blocks(Instant t) {
        return span.contains(t) && course.blocks(t);
    }

    @Override
    public Instant nextChange(Instant t) {
        if (t.isBefore(span.from())) {
            return span.from();
        }
        if (!t.isBefore(span.until())) {
            return Instant.MAX;
        }
        Instant inner = course.nextChange(t);
        return inner.isBefore(span.until()) ? inner : span.until();
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
        return span.contains(t) ? course.openedBy(t) : null;
    }

    @Override
    public Instant settledAt() {
        Instant edge = span.until().equals(Instant.MAX) ? span.from() : span.until();
        return edge.isAfter(course.settledAt()) ? edge : course.settledAt();
    }

    @Override
    public String sentence(Instant t) {
        return course.sentence(t);
    }

    @Override
    public @Nullable Count count(Instant t) {
        return span.contains(t) ? course.count(t) : null;
    }
}
