package io.dunlin.guard.decision;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.Facts;

/**
 * Everything besides the proposal that a judgement rests on. With the same rules, it gives the same judgement again.
 */
public record Basis(Selection selection, Facts facts) {}
