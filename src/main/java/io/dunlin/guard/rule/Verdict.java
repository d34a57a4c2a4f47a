package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of all rules together about a contact at an instant. */
public sealed interface Verdict {

    /**
     * No rule is against the contact.
     *
     * @param until when a rule would refuse the contact if nothing else happened (exclusive); null: never
     * @param endedBy the rules that are against it then
     * @param quotas how much of each quota is used, the scarcest first
     * @param notes warnings, and what is required during the contact
     */
    record Allowed(@Nullable Instant until, List<String> endedBy, List<Quota> quotas, List<Reason> notes)
            implements Verdict {
        public Allowed {
            endedBy = List.copyOf(endedBy);
            quotas = List.copyOf(quotas);
            notes = List.copyOf(notes);
        }
    }

    /**
     * At least one rule is against the contact.
     *
     * @param reasons the rules that are against it, the one that lasts longest (the strictest) first; at least one
     * @param notes warnings, and what would be required during the contact
     * @param nextAllowedAt the first later instant at which no rule is against the same contact; null: there is none
     * @param neverBecause why there is none; null when there is one
     * @param missing input fields that other rules need; {@code nextAllowedAt} leaves these rules out
     */
    record Refused(
            List<Reason> reasons,
            List<Reason> notes,
            @Nullable Instant nextAllowedAt,
            @Nullable String neverBecause,
            List<String> missing)
            implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
            missing = List.copyOf(missing);
            if (reasons.isEmpty() || (nextAllowedAt == null) == (neverBecause == null)) {
                throw new IllegalArgumentException(
                        "A refusal has reasons, and either a next instant or why there is none");
            }
        }
    }

    /**
     * No rule is against the contact so far, but some rules need more input.
     *
     * @param fields the missing input fields, in alphabetical order; at least one
     */
    record NeedsInput(List<String> fields) implements Verdict {
        public NeedsInput {
            fields = List.copyOf(fields);
        }
    }

    /** How far the quota of a rule is used. */
    record Quota(String ruleId, Count count) {}
}
