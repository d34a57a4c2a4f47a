package io.dunlin.guard;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * The rules' answer about a contact, with everything that they were asked.
 *
 * @param selection the facts that decided which rules were asked
 * @param at the instant for which it was judged
 * @param regimes the jurisdictions whose rules were asked
 * @param versions of the files with those rules, as in {@code CN 1}
 */
public record Judgement(
        Proposal proposal,
        Selection selection,
        Facts facts,
        Instant at,
        Verdict verdict,
        List<String> regimes,
        List<String> versions) {

    /** Whether a rule is against the contact. */
    public boolean isRefused() {
        return verdict instanceof Verdict.Refused;
    }

    /** Whether no rule is against the contact, and all could tell. */
    public boolean isAllowed() {
        return verdict instanceof Verdict.Allowed;
    }
}
