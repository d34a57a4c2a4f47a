package io.dunlin.guard.decision;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.Facts;

/** What a judgement rests on besides the proposal. With it, and the same rules, the judgement can be made again. */
public record Basis(Selection selection, Facts facts) {}
