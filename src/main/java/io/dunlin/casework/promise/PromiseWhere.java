package io.dunlin.casework.promise;

import io.dunlin.vocabulary.PromiseStatus;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which promises to list. Not a record: the schema shows a list in an input record as required. */
@Input("PromiseWhere")
@Description("A filter for promises. All given conditions must hold. An empty list matches nothing.")
public class PromiseWhere {

    @Description("With one of these statuses.")
    public @Nullable List<@NonNull PromiseStatus> status;

    @Description("Due on this day or later, as in the order DUE.")
    public @Nullable LocalDate dueFrom;

    @Description("Due on this day or earlier, as in the order DUE.")
    public @Nullable LocalDate dueThrough;

    @Description("Recorded by this user.")
    public @Nullable String madeBy;

    @Description("Of cases that were given to one of the teams with these codes.")
    public @Nullable List<@NonNull String> team;

    @Description("Of cases that are placed with one of the agencies with these codes now.")
    public @Nullable List<@NonNull String> agency;

    @Id
    @Description("Of this case.")
    public @Nullable String caseId;
}
