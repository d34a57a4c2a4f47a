package io.dunlin.arrangement.hardship;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which hardship cases to list. Not a record: the schema shows a list in an input record as required. */
@Input("HardshipWhere")
@Description("A filter for hardship cases. All given conditions must hold.")
public class HardshipWhere {

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull HardshipStatus> status;

    @Id
    @Description("Of this borrower.")
    public @Nullable String borrowerId;

    @Description("With a review on this day or earlier. Cases without a review are left out.")
    public @Nullable LocalDate reviewThrough;
}
