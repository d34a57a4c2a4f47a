package io.dunlin.proof;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the versions of rules that a decision names from the text of its column: an array of JSON with plain names. */
final class PackVersions {

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    private PackVersions() {}

    static List<String> of(@Nullable String array) {
        return array == null
                ? List.of()
                : NAME.matcher(array)
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .toList();
    }
}
