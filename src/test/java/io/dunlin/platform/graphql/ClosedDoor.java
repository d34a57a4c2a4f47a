package io.dunlin.platform.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A Dunlin whose operator has closed what can be closed. */
public final class ClosedDoor implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "dunlin.graphql.introspection", "false",
                "dunlin.graphql.trusted-documents", "ACCEPT",
                "dunlin.graphql.timeout", "2s",
                "dunlin.graphql.body-timeout", "2s",
                "dunlin.import.patience", "2s",
                "dunlin.http.head-timeout", "2s",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", "https://desk.example,https://admin.example");
    }
}
