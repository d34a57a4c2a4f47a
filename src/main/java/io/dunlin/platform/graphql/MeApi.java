package io.dunlin.platform.graphql;

import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.MeView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Shows callers their name and roles. */
@GraphQLApi
public class MeApi {

    private final Identity identity;
    private final AccessTable access;

    MeApi(Identity identity, AccessTable access) {
        this.identity = identity;
        this.access = access;
    }

    @Query
    @NonNull
    @Description("The caller, by the token of the request.")
    public MeView me() {
        Caller caller = identity.caller().orElseThrow();
        return new MeView(caller.user(), caller.roles().stream().sorted().toList(), caller.agency(), caller.borrower());
    }

    @NonNull
    @Description(
            "The names of the mutations that the caller's roles may ask for, in alphabetical order. An object or its "
                    + "state may still forbid one.")
    public List<@NonNull String> may(@Source MeView me) {
        return access.mutations(me.roles()).stream().sorted().toList();
    }
}
