package io.dunlin.casework.action;

import io.dunlin.vocabulary.ActionOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction, its ids decoded. */
record CorrectAction(
        UUID actionId,
        @Nullable ActionOutcome outcome,
        @Nullable String note,
        String reason) {}
