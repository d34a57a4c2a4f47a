package io.dunlin.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assignment with decoded ids. */
record AssignCase(
        UUID caseId, @Nullable String assignee, @Nullable Integer expectedVersion) {}
