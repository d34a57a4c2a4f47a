package io.dunlin.people.borrower;

import io.dunlin.platform.identity.MeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The entry point for a borrower who uses a portal. */
@GraphQLApi
public class OwnBorrowerApi {

    private final BorrowerService borrowers;

    OwnBorrowerApi(BorrowerService borrowers) {
        this.borrowers = borrowers;
    }

    @Description("The borrower who is the caller. Null for other callers, and while no borrower has the number of "
            + "the token.")
    public @Nullable BorrowerView borrower(@Source MeView me) {
        return me.borrowerNumber() == null ? null : borrowers.byNumber(me.borrowerNumber());
    }
}
