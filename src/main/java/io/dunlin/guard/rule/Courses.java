package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several answers of one rule together (for several debts, or several zones a person may be in): all must pass. */
record Courses(List<Course> parts) implements Course {

    static Course allOf(List<Course> parts) {
        return parts.size() == 1 ? parts.get(0) : new Courses(List.copyOf(parts));
    }

    @Override
    public boolean blocks(Instant t) {
        return parts.stream().anyMatch(part -> part.blocks(t));
    }

    @Override
    public Instant nextChange(Instant t) {
        return parts.stream()
                .map(part -> part.nextChange(t))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    @Override
    public Instant nextClockChange(Instant t) {
        return parts.stream()
                .map(part -> part.nextClockChange(t))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    @Override
    public boolean isWeekly() {
        return parts.stream().anyMatch(Course::isWeekly);
    }

    @Override
    public @Nullable String openedBy(Instant t) {
        return parts.stream()
                .map(part -> part.openedBy(t))
                .filter(opened -> opened != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Instant settledAt() {
        return parts.stream().map(Course::settledAt).max(Instant::compareTo).orElse(Instant.MIN);
    }

    @Override
    public String sentence(Instant t) {
        return parts.stream()
                .filter(part -> part.blocks(t))
                .findFirst()
                .map(part -> part.sentence(t))
                .orElse("");
    }

    /** That of the part with the least left. */
    @Override
    public @Nullable Count count(Instant t) {
        return parts.stream()
                .map(part -> part.count(t))
                .filter(count -> count != null)
                .min(Comparator.comparingInt(count -> count.limit() - count.used()))
                .orElse(null);
    }
}
