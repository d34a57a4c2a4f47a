package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all rules together say of a contact at an instant. */
public sealed interface Verdict {

    /**
     * No rule is against it.
     *
     * @param until when it would stop being allowed if nothing else happened (exclusive); null: never
     * @param endedBy the rules that are against it then
     * @param quotas how far quotas are used, the scarcest first
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
     * At least one rule is against it.
     *
     * @param reasons those that are against it, the one that lasts longest first, which is the strictest; at least one
     * @param notes warnings, and what would be required during the contact
     * @param nextAllowedAt the first later instant at which no rule is against the same contact; null: there is none
     * @param neverBecause why there is none; null when there is one
     * @param missing input fields that further rules would have to know, which {@code nextAllowedAt} leaves out
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
     * No rule is against it as far as it is known, but some cannot tell.
     *
     * @param fields of the input, in alphabetical order; at least one
     */
    record NeedsInput(List<String> fields) implements Verdict {
        public NeedsInput {
            fields = List.copyOf(fields);
        }
    }

    /** How far the quota of a rule is used. */
    record Quota(String ruleId, Count count) {}
}
