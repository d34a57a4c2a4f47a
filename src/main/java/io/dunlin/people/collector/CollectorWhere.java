package io.dunlin.people.collector;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which collectors a client wants to list. Not a record: the schema shows a list in an input record as required. */
@Input("CollectorWhere")
@Description("A filter for collectors. All given conditions must hold.")
public class CollectorWhere {

    @Description("Whether the collector is active.")
    public @Nullable Boolean active;

    @Description("In one of the teams with these codes. An empty list matches nobody.")
    public @Nullable List<@NonNull String> team;

    @Description("Of the people of one of the agencies with these codes. An empty list matches nobody.")
    public @Nullable List<@NonNull String> agency;

    @Description("`fitThrough` is this day or earlier. Collectors without it are not found.")
    public @Nullable LocalDate trainingEndsThrough;
}
