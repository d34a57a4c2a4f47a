package io.dunlin.explorer;

import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The explorer that every package serves: whoever has a token types it. */
@QuarkusTest
@Timeout(180)
class ExplorerHttpTest {

    @Test
    void somebodyWithATokenGetsFromTheFirstPageToAnAnswer() {
        try (Browser browser = Browser.open()) {
            ExplorerSteps steps = new ExplorerSteps(browser);
            steps.firstSteps(
                    "http://localhost:" + RestAssured.port + "/q/graphql-ui/", Path.of("target", "explorer.png"));
            String token = Tokens.staff();
            steps.typesAHeader("{\"authorization\": \"Bearer " + token + "\"}");
            steps.asksWhoItIs(Tokens.USER);
            steps.leavesNoTrace(token);
        }
    }
}
