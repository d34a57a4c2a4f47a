package io.dunlin.guard.registry;

import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.guard.rule.Verdict.Refused;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The built-in rules, and what they say of a scene. */
final class Rules {

    static final Regimes BUILT_IN = RegimeLoader.load(Optional.empty()).regimes();

    private Rules() {}

    /** For a personal loan of a bank of the borrower's country. */
    static Selection in(String residence) {
        return in(residence, residence, LenderLicence.BANK, ProductKind.PERSONAL_LOAN);
    }

    static Selection in(String residence, String lenderCountry, LenderLicence licence, ProductKind product) {
        return new Selection(residence, null, Set.of(new LentDebt(lenderCountry, licence, product)));
    }

    static List<String> applicable(Selection selection) {
        return BUILT_IN.rulesFor(selection).stream().map(StatedRule::id).toList();
    }

    static Verdict judge(Selection selection, Scene scene, Instant at) {
        return Judge.judge(BUILT_IN.rulesFor(selection), scene.proposal(), scene.facts(), at);
    }

    /** The ids of the rules that are against it, the strictest first; none when it is allowed. */
    static List<String> against(Selection selection, Scene scene, Instant at) {
        return judge(selection, scene, at) instanceof Refused refused ? ids(refused.reasons()) : List.of();
    }

    static List<String> ids(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.rule().id()).toList();
    }

    /** When it is next allowed; null for never and for now. */
    static Instant next(Selection selection, Scene scene, Instant at) {
        return judge(selection, scene, at) instanceof Refused refused ? refused.nextAllowedAt() : null;
    }
}
