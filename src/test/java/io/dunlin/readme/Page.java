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
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path file) {

    static final Page README = new Page(Path.of("README.md"));

    /** Goes on where the README ends. */
    static final Page TOUR = new Page(Path.of("docs", "tour.md"));

    static final Page CONFIGURATION = new Page(Path.of("docs", "configuration.md"));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A document, the variables if it takes any, and the answer, each a block of its own, in this order. */
    private static final Pattern SAMPLE = Pattern.compile(
            "^```graphql\n(.*?)^```\n\n(?:^```json variables\n(.*?)^```\n\n)?^```json answer\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    record Sample(String document, JsonNode variables, JsonNode answer) {}

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples of the README and of the tour, in the order in which they are run. */
    static List<Sample> allSamples() {
        return Stream.of(README, TOUR).flatMap(page -> page.samples().stream()).toList();
    }

    List<Sample> samples() {
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
