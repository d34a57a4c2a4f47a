package io.dunlin.platform.mutation;

import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which fields of an input were sent as null. The library binds these and fields that were left out to the same null. */
@ApplicationScoped
public class SentAsNull {

    private final Context context;

    SentAsNull(Context context) {
        this.context = context;
    }

    /** Those of the fields of the argument {@code input} that were sent as null, in alphabetical order. */
    public List<String> among(Set<String> fields) {
        Map<String, Object> input = context.getArgument("input");
        return input.keySet().stream()
                .filter(field -> input.get(field) == null && fields.contains(field))
                .sorted()
                .toList();
    }
}
