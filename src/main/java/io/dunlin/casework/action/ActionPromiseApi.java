package io.dunlin.casework.action;

import io.dunlin.arrangement.promise.PromiseView;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows in which action a promise was made. */
@GraphQLApi
public class ActionPromiseApi {

    private final ActionQueries actions;

    ActionPromiseApi(ActionQueries actions) {
        this.actions = actions;
    }

    @Description("The action in which the promise was made; null when none was named.")
    public @Nullable ActionView action(@Source PromiseView promise) {
        UUID key = promise.actionKey();
        return key == null ? null : promise.actions().find(key, "action", actions::views);
    }
}
