package io.dunlin.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment, its ids decoded. */
record AssignCase(
        UUID caseId, @Nullable String assignee, @Nullable Integer expectedVersion) {}
