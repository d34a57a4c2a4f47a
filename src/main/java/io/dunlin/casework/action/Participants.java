package io.dunlin.casework.action;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes part in a contact for the lender. Rules count them, so nobody is named twice. */
public final class Participants {

    public static final int MOST = 20;

    private Participants() {}

    /** Their names without white space around; none for null. */
    public static List<String> stripped(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(String::strip).toList();
    }

    /**
     * Their names by the paths of their fields.
     *
     * @param path of the field
     */
    public static Map<List<String>, String> byPath(List<String> path, @Nullable List<String> names) {
        Map<List<String>, String> byPath = new LinkedHashMap<>();
        for (String name : stripped(names)) {
            byPath.put(
                    Stream.concat(path.stream(), Stream.of(Integer.toString(byPath.size())))
                            .toList(),
                    name);
        }
        return byPath;
    }

    /** A violation for each who is named once more. */
    public static List<Violation> repeated(List<String> names) {
        return repeated("participant", names);
    }

    /** The same of those in the field that has more of {@code what}. */
    public static List<Violation> repeated(String what, List<String> names) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                violations.add(new Violation(
                        ErrorCode.DUPLICATE,
                        List.of("input", what + "s", Integer.toString(i)),
                        "Name each " + what + " only once."));
            }
        }
        return violations;
    }
}
