package io.dunlin.loan;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Transitions of a loan, the earliest first. */
@Type("LoanTransitionConnection")
@Description("Transitions of a loan, the earliest first.")
public record LoanTransitionConnection(
        @NonNull @Description("The page.") List<@NonNull LoanTransitionEdge> edges,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount) {}
