package io.dunlin.loan;

import io.dunlin.platform.IntRange;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which loans to list. Not a record: the list of an input record comes out as required. */
@Input("LoanWhere")
@Description("Which loans to list: those of which everything that is given is true.")
public class LoanWhere {

    @Description("Is in one of these states; an empty list finds nothing.")
    public @Nullable List<@NonNull LoanStatus> status;

    @Description("Was in one of these stages, by code, at its last review; an empty list finds nothing.")
    public @Nullable List<@NonNull String> stage;

    @Description("Days past due on the business date.")
    public @Nullable IntRange pastDueDays;

    @Id
    @Description("Is owed by this borrower.")
    public @Nullable String borrowerId;
}
