package io.dunlin.loan;

import io.dunlin.platform.IntRange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which loans to list. Not a record: the schema shows a list in an input record as required. */
@Input("LoanWhere")
@Description("A filter for loans. All given conditions must hold.")
public class LoanWhere {

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull LoanStatus> status;

    @Description("In one of these stages at the last review, by code. An empty list matches nothing.")
    public @Nullable List<@NonNull String> stage;

    @Description("Days past due on the business date.")
    public @Nullable IntRange pastDueDays;

    @Id
    @Description("Of this borrower.")
    public @Nullable String borrowerId;
}
