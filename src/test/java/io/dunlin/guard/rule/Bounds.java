package io.dunlin.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.util.List;

/** Looks at a rule on both sides of its bounds, a second and a nanosecond away, and at what the search makes of them. */
final class Bounds {

    private final Course course;
    private final Search search;

    private Bounds(Course course, Instant near) {
        this.course = course;
        StatedRule stated = stated("TEST-01", RuleEffect.REFUSE, (proposal, facts) -> course);
        this.search = new Search(List.of(new BoundRule(stated, course, List.of(), TimeRange.ALWAYS)), near);
    }

    static StatedRule stated(String id, RuleEffect effect, Rule rule) {
        return new StatedRule(
                id,
                "TEST",
                "Nowhere",
                Bindingness.LENDER_POLICY,
                Confidence.PRIMARY,
                effect,
                Scope.ALL,
                Effective.ALWAYS,
                rule);
    }

    /** Against the contact from the first instant (inclusive) until the second (exclusive), and not just outside. */
    static void assertAgainst(Rule rule, Scene scene, Instant from, Instant until) {
        Bounds bounds = new Bounds(rule.course(scene.proposal(), scene.facts()), from);
        bounds.assertBegins(from);
        bounds.assertEnds(until);
        assertThat(bounds.search.passesFrom(bounds.course, from)).isEqualTo(until);
        assertThat(bounds.search.blocksFrom(bounds.course, from.minusNanos(1))).isEqualTo(from);
        assertThat(bounds.search.passesFrom(bounds.course, until)).isEqualTo(until);
    }

    /** Against the contact from the instant on (inclusive), for good. */
    static void assertAgainstFrom(Rule rule, Scene scene, Instant from) {
        Bounds bounds = new Bounds(rule.course(scene.proposal(), scene.facts()), from);
        bounds.assertBegins(from);
        assertThat(bounds.search.passesFrom(bounds.course, from)).isNull();
        assertThat(bounds.search.blocksFrom(bounds.course, from.minusSeconds(1)))
                .isEqualTo(from);
    }

    /** Against the contact until the instant (exclusive), and not from then on. */
    static void assertAgainstUntil(Rule rule, Scene scene, Instant until) {
        Bounds bounds = new Bounds(rule.course(scene.proposal(), scene.facts()), until);
        bounds.assertEnds(until);
        assertThat(bounds.search.passesFrom(bounds.course, until.minusSeconds(1)))
                .isEqualTo(until);
        assertThat(bounds.search.blocksFrom(bounds.course, until)).isNull();
    }

    static void assertNeverAgainst(Rule rule, Scene scene) {
        Course course = rule.course(scene.proposal(), scene.facts());
        for (Instant t : List.of(Scene.utc("2000-01-01T00:00:00"), Scene.utc("2026-06-15T12:00:00"))) {
            assertThat(course.blocks(t)).isFalse();
            assertThat(new Bounds(course, t).search.blocksFrom(course, t)).isNull();
        }
    }

    static void assertAlwaysAgainst(Rule rule, Scene scene) {
        Course course = rule.course(scene.proposal(), scene.facts());
        for (Instant t : List.of(Scene.utc("2000-01-01T00:00:00"), Scene.utc("2026-06-15T12:00:00"))) {
            assertThat(course.blocks(t)).isTrue();
            assertThat(course.sentence(t)).isNotBlank();
            assertThat(new Bounds(course, t).search.passesFrom(course, t)).isNull();
        }
    }

    private void assertBegins(Instant from) {
        assertThat(course.blocks(from.minusSeconds(1)))
                .as("a second before it begins")
                .isFalse();
        assertThat(course.blocks(from.minusNanos(1)))
                .as("a moment before it begins")
                .isFalse();
        assertThat(course.blocks(from)).as("when it begins").isTrue();
        assertThat(course.sentence(from)).isNotBlank();
    }

    private void assertEnds(Instant until) {
        assertThat(course.blocks(until.minusSeconds(1)))
                .as("a second before it ends")
                .isTrue();
        assertThat(course.blocks(until.minusNanos(1)))
                .as("a moment before it ends")
                .isTrue();
        assertThat(course.blocks(until)).as("when it ends").isFalse();
        assertThat(course.blocks(until.plusSeconds(1)))
                .as("a second after it ends")
                .isFalse();
    }
}
