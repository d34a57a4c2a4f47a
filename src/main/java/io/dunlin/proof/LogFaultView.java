package io.dunlin.proof;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A fault of a log as clients see it. */
@Type("LogFault")
@Description("The first place where a log differs from what was written.")
public record LogFaultView(
        @Description("The position of the entry in the borrower's log, from 1; null for a row without an entry.")
        @Nullable
        Integer sequence,

        @Description("The kind of the entry, such as ACTION; null for a missing entry.") @Nullable
        String kind,

        @Description("The UUID of the row that the entry describes; null for a missing entry.") @Nullable
        String rowId,

        @NonNull @Description("What is wrong.") LogFaultReason reason) {

    static LogFaultView of(LogFault fault) {
        return new LogFaultView(
                fault.sequence(),
                fault.kind(),
                fault.rowId() == null ? null : fault.rowId().toString(),
                fault.reason());
    }
}
