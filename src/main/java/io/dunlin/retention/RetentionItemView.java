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
 * @param day by which the list is ordered
 */
@Type("RetentionItem")
@Description(
        "A borrower all of whose loans had ended when the borrower was last reviewed, and whose data is kept only for a while.")
public record RetentionItemView(
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID borrowerKey,
        @Ignore LocalDate day,

        @Description(
                "From when on the data may be erased, as last reviewed; null when something without an end was in the way.")
        @Nullable
        LocalDate dueOn) {}
