package io.dunlin.proof;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A fault of a log as clients see it. */
@Type("LogFault")
@Description("The first place at which a log is not as it was written.")
public record LogFaultView(
        @Description("The place of the entry in the log of the borrower, 1 and up; null for a row that has no entry.")
        @Nullable
        Integer sequence,

        @Description("The kind of the entry, such as ACTION; null for an entry that is not there.") @Nullable
        String kind,

        @Description("The key of the row that the entry is about, a UUID; null for an entry that is not there.")
        @Nullable
        String rowId,

        @NonNull @Description("What is wrong with it.") LogFaultReason reason) {

    static LogFaultView of(LogFault fault) {
        return new LogFaultView(
                fault.sequence(),
                fault.kind(),
                fault.rowId() == null ? null : fault.rowId().toString(),
                fault.reason());
    }
}
