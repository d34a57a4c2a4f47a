package io.dunlin.loan;

import io.dunlin.platform.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Payments of a loan in the order in which they count. */
@Type("PaymentConnection")
@Description("Payments of a loan in the order in which they count.")
public record PaymentConnection(
        @NonNull @Description("The page.") List<@NonNull PaymentEdge> edges,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount) {}
