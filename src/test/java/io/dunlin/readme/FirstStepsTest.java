package io.dunlin.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The explorer opens with the samples of the README and of the tour; {@code -Dfirst-steps.update=true} writes it anew. */
class FirstStepsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "explorer");

    @Test
    void theExplorerOpensWithTheSamplesOfTheReadmeAndOfTheTour() throws IOException {
        String documents =
                "# First steps. Run one after the other, and put the ids that you get into the variables.\n\n"
                        + Page.allSamples().stream().map(Page.Sample::document).collect(Collectors.joining("\n"));
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        Page.allSamples()
                .forEach(sample ->
                        sample.variables().properties().forEach(each -> variables.set(each.getKey(), each.getValue())));
        check(FOLDER.resolve("first-steps.graphql"), documents);
        check(FOLDER.resolve("first-steps.json"), variables.toPrettyString() + "\n");
    }

    private static void check(Path file, String text) throws IOException {
        if (Boolean.getBoolean("first-steps.update")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as(
                        "%s is not current. To refresh it: ./mvnw test -Dtest=FirstStepsTest -Dfirst-steps.update=true",
                        file)
                .hasContent(text);
    }
}
