package io.dunlin.guard.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says.
 *
 * @param rule who says so
 * @param sentence for people; it names no person
 * @param count how far its quota is used; null when it counts nothing
 * @param nextAllowedAt the first instant, not before the judged one, at which this rule alone would pass; null: never
 */
public record Reason(
        StatedRule rule,
        String sentence,
        @Nullable Count count,
        @Nullable Instant nextAllowedAt) {}
