package io.dunlin.compliance;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which permits to list. Not a record: the schema shows a list in an input record as required. */
@Input("ContactPermitWhere")
@Description("A filter for permits. All given conditions must hold.")
public class ContactPermitWhere {

    @Description("With one of these statuses. An empty list matches nothing.")
    public @Nullable List<@NonNull ContactPermitStatus> status;

    @Id
    @Description("Of this case. An unknown case matches nothing.")
    public @Nullable String caseId;

    @Id
    @Description("Of this borrower, in any case or none. An unknown borrower matches nothing.")
    public @Nullable String borrowerId;

    @Description("True: those that the caller asked for, and those that name the caller as a collector or participant. "
            + "False: the others.")
    public @Nullable Boolean mine;
}
