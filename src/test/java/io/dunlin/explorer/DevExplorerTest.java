package io.dunlin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The explorer of development mode, which signs its reader in. */
@QuarkusTest
@TestProfile(DevExplorerTest.Development.class)
@Timeout(180)
class DevExplorerTest {

    /** Development mode but for the database, which the tests have, and its demo portfolio. */
    public static final class Development implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dunlin.demo.enabled", "false", "quarkus.http.test-port", "0");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class));
        }
    }

    @Test
    void aNewcomerGetsFromTheFirstPageToAnAnswer() {
        String url = "http://localhost:" + RestAssured.port + "/dev/explorer?role=AUDITOR";
        String page = RestAssured.get(url).asString();
        String token = page.replaceAll("(?s).*data-token=\"([^\"]+)\".*", "$1");
        assertThat(token.split("\\.")).hasSize(3);
        try (Browser browser = Browser.open()) {
            ExplorerSteps steps = new ExplorerSteps(browser);
            steps.firstSteps(url, Path.of("target", "explorer-dev.png"));
            steps.asksWhoItIs("developer");
            steps.leavesNoTrace(browser.run("return document.getElementById('graphiql').dataset.token")
                    .asText());
        }
    }
}
