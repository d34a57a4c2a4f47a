package io.dunlin.platform.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the two headers that negotiate the media type. */
final class MediaTypes {

    private static final String JSON = "application/json";
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");
    private static final Pattern NEVER = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");
    private static final Set<String> ACCEPTED =
            Set.of(JSON, "application/graphql-response+json", "application/graphql+json", "application/*", "*/*");

    private MediaTypes() {}

    /**
     * Whether a body is JSON in UTF-8. Nothing else is taken, so that no plain HTML form can send a request. A browser joins
     * what two parts of a page have set, "application/json, application/json": that is one type as long as all say the same.
     */
    static boolean isJson(List<String> contentTypes) {
        List<String> types = elements(contentTypes);
        return !types.isEmpty() && types.stream().allMatch(MediaTypes::isJson);
    }

    private static boolean isJson(String type) {
        String[] parts = type.split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].split("=", 2);
            if (parameter[0].strip().equals("charset")
                    && (parameter.length == 1 || !UTF_8.contains(parameter[1].strip()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a client takes JSON; it does when it says nothing. */
    static boolean acceptsJson(List<String> accepts) {
        List<String> ranges = elements(accepts);
        return ranges.isEmpty() || ranges.stream().anyMatch(MediaTypes::isAccepted);
    }

    private static boolean isAccepted(String range) {
        return ACCEPTED.contains(range.split(";", 2)[0].strip())
                && !NEVER.matcher(range).find();
    }

    /** The elements of a list that may be spread over several headers, in small letters; empty ones say nothing (RFC 9110, 5.6.1). */
    private static List<String> elements(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(
                        header.toLowerCase(Locale.ROOT).replace("\"", "").split(",")))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
