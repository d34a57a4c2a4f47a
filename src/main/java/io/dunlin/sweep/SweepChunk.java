package io.dunlin.sweep;

import java.util.List;
import java.util.UUID;

/** A claimed share of a sweep. */
record SweepChunk(int number, List<UUID> loanIds) {}
