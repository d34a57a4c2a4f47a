package io.dunlin.platform.mutation;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /**
     * What is known of a field after a correction: what was sent; nothing where null was sent; else what was known before.
     *
     * @param removed the fields that were sent as null
     */
    public static <T> @Nullable T corrected(List<String> removed, String field, @Nullable T sent, @Nullable T known) {
        if (sent != null) {
            return sent;
        }
        return removed.contains(field) ? null : known;
    }

    /**
     * REQUIRED for each field that was sent as null and has to be known.
     *
     * @param removed the fields that were sent as null
     */
    public static List<Violation> unremovable(List<String> removed, Set<String> known) {
        return removed.stream()
                .filter(known::contains)
                .map(field -> Violation.of(ErrorCode.REQUIRED, field, "This field cannot be removed."))
                .toList();
    }
}
