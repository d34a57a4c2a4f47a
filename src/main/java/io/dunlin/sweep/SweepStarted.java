package io.dunlin.sweep;

/** Somebody asked for a sweep. Once the transaction that recorded it is committed, this replica works on it. */
record SweepStarted(SweepRun run) {}
