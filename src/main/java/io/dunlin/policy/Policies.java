package io.dunlin.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of the policy.
 *
 * @param versions at least one; version and effective date both strictly increasing
 */
public record Policies(List<CollectionsPolicy> versions) {

    public Policies {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new InvalidPolicy("There must be at least one policy");
        }
        for (int i = 1; i < versions.size(); i++) {
            checkFollows(versions.get(i - 1), versions.get(i));
        }
    }

    /** The version in force on the day; the earliest one also on the days before it took effect. */
    public CollectionsPolicy inForce(LocalDate day) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (!versions.get(i).effectiveFrom().isAfter(day)) {
                return versions.get(i);
            }
        }
        return versions.get(0);
    }

    /**
     * The version of that number.
     *
     * @throws UnknownPolicyVersion when there is none
     */
    public CollectionsPolicy version(int version) {
        return versions.stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownPolicyVersion(version));
    }

    /**
     * The stage that a code recorded under that version means; a code that the version does not know is looked up in
     * the others, newest first, since an edge may lead out of a stage of the ladder before.
     *
     * @throws InvalidPolicy when no version knows the code
     */
    public Stage stage(String code, int version) {
        if (code.equals(Ladder.CHARGED_OFF.code())) {
            return Ladder.CHARGED_OFF;
        }
        Optional<Stage> stage = version(version).ladder().stage(code);
        for (int i = versions.size() - 1; i >= 0 && stage.isEmpty(); i--) {
            stage = versions.get(i).ladder().stage(code);
        }
        return stage.orElseThrow(() -> new InvalidPolicy("No policy has a stage " + code));
    }

    /** The first day after the given one on which another version comes into force; null when none is to come. */
    public @Nullable LocalDate nextChangeAfter(LocalDate day) {
        for (int i = 1; i < versions.size(); i++) {
            LocalDate effectiveFrom = versions.get(i).effectiveFrom();
            if (effectiveFrom.isAfter(day)) {
                return effectiveFrom;
            }
        }
        return null;
    }

    /** Whether another version than the day before is in force on the day. */
    public boolean changesOn(LocalDate day) {
        return day.equals(nextChangeAfter(day.minusDays(1)));
    }

    private static void checkFollows(CollectionsPolicy earlier, CollectionsPolicy later) {
        if (later.version() <= earlier.version()) {
            throw new InvalidPolicy(
                    "Policy " + later.version() + " follows policy " + earlier.version() + ": versions must increase");
        }
        if (!later.effectiveFrom().isAfter(earlier.effectiveFrom())) {
            throw new InvalidPolicy("Policy " + later.version() + " takes effect on " + later.effectiveFrom()
                    + ", which is not after policy " + earlier.version() + " on " + earlier.effectiveFrom());
        }
    }
}
