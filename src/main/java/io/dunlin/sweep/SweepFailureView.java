package io.dunlin.sweep;

import io.dunlin.loan.LoanView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A loan that a sweep left out. */
@Type("SweepFailure")
@Description("A loan that a sweep could not review. The sweep left it unchanged.")
public record SweepFailureView(
        @NonNull @Description("The loan.") LoanView loan,

        @NonNull @Description("The fault, for the operator.")
        String fault) {}
