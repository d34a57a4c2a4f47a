package io.dunlin.casework.callback;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which call-backs to list. Not a record: the schema shows a list in an input record as required. */
@Input("CallBackWhere")
@Description("A filter for call-backs. All given conditions must hold.")
public class CallBackWhere {

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull CallBackStatus> status;

    @Description("For this time or later.")
    public @Nullable Instant from;

    @Description("For this time or earlier.")
    public @Nullable Instant through;

    @Description("Planned by this user.")
    public @Nullable String plannedBy;

    @Description("True: those that are due now, with or without a case. False: the others.")
    public @Nullable Boolean due;

    @Description("True: those that the caller planned, and those of cases that are assigned to the caller. False: the "
            + "others.")
    public @Nullable Boolean mine;
}
