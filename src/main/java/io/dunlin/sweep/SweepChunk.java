package io.dunlin.sweep;

import java.util.List;
import java.util.UUID;

/** A claimed chunk of a sweep. */
record SweepChunk(int number, List<UUID> loanIds) {}
