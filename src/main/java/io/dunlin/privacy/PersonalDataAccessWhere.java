package io.dunlin.privacy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which accesses to list. */
@Input("PersonalDataAccessWhere")
@Description("Which accesses: those of which everything that is given is true.")
public record PersonalDataAccessWhere(
        @Id
        @Description(
                "Was to data of this borrower, or of the borrower's contacts; one that does not exist finds nothing.")
        @Nullable
        String borrowerId,

        @Description("Was by this person.") @Nullable String accessedBy,

        @Description("Was for this.") @Nullable RevealPurpose purpose,

        @Description("Was then or later.") @Nullable Instant from,

        @Description("Was then or earlier.") @Nullable Instant through) {

    static final PersonalDataAccessWhere ALL = new PersonalDataAccessWhere(null, null, null, null, null);
}
