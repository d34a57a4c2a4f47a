package io.dunlin.platform.graphql;

import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.MeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Shows callers their name and roles. */
@GraphQLApi
public class MeApi {

    private final Identity identity;

    MeApi(Identity identity) {
        this.identity = identity;
    }

    @Query
    @NonNull
    @Description("The caller, by the token of the request.")
    public MeView me() {
        Caller caller = identity.caller().orElseThrow();
        return new MeView(caller.user(), caller.roles().stream().sorted().toList(), caller.agency(), caller.borrower());
    }
}
