package io.dunlin.sweep;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code overdueSweepStart}. */
public final class OverdueSweepStart {

    private OverdueSweepStart() {}

    /** A start without a date means the business date, also when the same request is repeated after midnight. */
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

            @DefaultValue("false") @Description("Whether this is a preview, which writes nothing.")
            Boolean preview)
            implements Repeatable {

        public OverdueSweepStartInput {
            // A client may send an explicit null.
            preview = Boolean.TRUE.equals(preview);
        }
    }

    @Type("OverdueSweepStartPayload")
    @Description("The result of `overdueSweepStart`.")
    public record OverdueSweepStartPayload(
            @Description("The sweep, which runs in the background; null when refused.") @Nullable
            SweepView sweep,

            @NonNull @Description("Why the sweep was refused; empty when it was started.")
            List<@NonNull UserError> userErrors) {}
}
