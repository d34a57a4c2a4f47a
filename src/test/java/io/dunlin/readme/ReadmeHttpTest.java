package io.dunlin.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadmeHttpTest {

    /** What a page prints in the place of an id. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+_ID");

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void everySampleHasItsAnswer() {
        for (Page page : List.of(Page.README, Page.TOUR)) {
            assertThat(page.samples())
                    .hasSize(page.text().split("\n```graphql\n", -1).length - 1)
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void theSamplesAnswerAsPrinted() {
        for (Page.Sample sample : Page.allSamples()) {
            Map<String, String> variables = new HashMap<>();
            sample.variables()
                    .properties()
                    .forEach(variable -> variables.put(
                            variable.getKey(),
                            ids.getOrDefault(variable.getValue().asText(), "unknown")));
            JsonNode answer =
                    Page.json(GraphQl.send(sample.document(), variables).body().asString());
            learnIds(sample.answer(), answer.path("data"));
            assertThat(answer.path("data").toPrettyString())
                    .isEqualTo(named(sample.answer()).toPrettyString());
        }
    }

    /** Takes note of the ids for which placeholders are printed. */
    private void learnIds(JsonNode printed, JsonNode real) {
        if (printed.isTextual() && PLACEHOLDER.matcher(printed.asText()).matches()) {
            ids.putIfAbsent(printed.asText(), real.asText());
        }
        printed.properties().forEach(field -> learnIds(field.getValue(), real.path(field.getKey())));
        for (int i = 0; printed.isArray() && i < printed.size(); i++) {
            learnIds(printed.get(i), real.path(i));
        }
    }

    /** The printed answer with the real ids. */
    private JsonNode named(JsonNode printed) {
        String text = printed.toString();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace('"' + id.getKey() + '"', '"' + id.getValue() + '"');
        }
        return Page.json(text);
    }
}
