package io.dunlin.retention;

import io.dunlin.platform.node.Siblings;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A borrower whose loans have all ended, as clients see it.
 *
 * @param day the day by which the list is ordered
 */
@Type("RetentionItem")
@Description("A borrower whose loans had all ended at the last review, so that the data is kept only for a time.")
public record RetentionItemView(
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID borrowerKey,
        @Ignore LocalDate day,

        @Description("The first day on which the data may be erased, as of the last review; null when an obstacle "
                + "without a known end prevented it.")
        @Nullable
        LocalDate dueOn) {}
