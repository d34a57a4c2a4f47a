package io.dunlin.privacy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which accesses to list. */
@Input("PersonalDataAccessWhere")
@Description("A filter for accesses. All given conditions must hold.")
public record PersonalDataAccessWhere(
        @Id
        @Description("To data of this borrower or of the borrower's contacts. An unknown borrower matches nothing.")
        @Nullable
        String borrowerId,

        @Description("By this user.") @Nullable String accessedBy,

        @Description("For this purpose.") @Nullable RevealPurpose purpose,

        @Description("At this time or later.") @Nullable Instant from,

        @Description("At this time or earlier.") @Nullable Instant through) {

    static final PersonalDataAccessWhere ALL = new PersonalDataAccessWhere(null, null, null, null, null);
}
