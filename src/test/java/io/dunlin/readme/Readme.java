package io.dunlin.readme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README at the project's root. */
final class Readme {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A document, the variables if it takes any, and the answer, each a block of its own, in this order. */
    private static final Pattern SAMPLE = Pattern.compile(
            "^```graphql\n(.*?)^```\n\n(?:^```json variables\n(.*?)^```\n\n)?^```json answer\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private Readme() {}

    record Sample(String document, JsonNode variables, JsonNode answer) {}

    static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        Matcher sample = SAMPLE.matcher(text());
        while (sample.find()) {
            String variables = sample.group(2) == null ? "{}" : sample.group(2);
            samples.add(new Sample(sample.group(1), json(variables), json(sample.group(3))));
        }
        return samples;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
