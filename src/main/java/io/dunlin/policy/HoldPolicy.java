package io.dunlin.policy;

import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.MoratoriumKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all holds: the first that fit a hold are its terms.
 *
 * @param version grows with each change of the terms
 * @param holds the last ones fit every hold
 */
public record HoldPolicy(int version, List<HoldTerms> holds) {

    public HoldPolicy {
        if (version < 1 || holds == null || holds.isEmpty()) {
            throw new InvalidPolicy("Terms of holds: a version from 1 on and a list of holds are needed");
        }
        holds = List.copyOf(holds);
        HoldTerms last = holds.get(holds.size() - 1);
        if (!last.kinds().isEmpty() || !last.moratoria().isEmpty() || last.country() != null) {
            throw new InvalidPolicy("Terms of holds: the last ones have to fit every hold");
        }
    }

    /**
     * @param moratorium null for another kind
     * @param country where the borrower lives, ISO 3166-1 alpha-2
     * @param subdivision ISO 3166-2 without the country; null when it is not known
     */
    public HoldTerms of(
            HoldKind kind, @Nullable MoratoriumKind moratorium, String country, @Nullable String subdivision) {
        return holds.stream()
                .filter(terms -> terms.isOf(kind, moratorium) && terms.applyIn(country, subdivision))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the terms of such a hold depend on where the borrower lives. */
    public boolean asksResidence(HoldKind kind, @Nullable MoratoriumKind moratorium) {
        return holds.stream()
                        .filter(terms -> terms.isOf(kind, moratorium))
                        .findFirst()
                        .orElseThrow()
                        .country()
                != null;
    }
}
