package io.dunlin.casework.action;

import io.dunlin.vocabulary.ActionOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction with decoded ids. */
record CorrectAction(
        UUID actionId,
        @Nullable ActionOutcome outcome,
        @Nullable String note,
        String reason) {}
