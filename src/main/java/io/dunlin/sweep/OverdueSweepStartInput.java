package io.dunlin.sweep;

import io.dunlin.platform.mutation.PlainText;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A sweep to start. */
@Input("OverdueSweepStartInput")
@Description("A sweep to start.")
public record OverdueSweepStartInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Description(
                "The date through which the sweep looks for changes; default: the business date. A preview may look "
                        + "up to a year ahead.")
        @Nullable
        LocalDate asOf,

        @DefaultValue("false") @Description("Whether this is a preview, which writes nothing.") @Nullable
        Boolean preview) {}
