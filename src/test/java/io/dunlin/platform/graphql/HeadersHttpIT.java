package io.dunlin.platform.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same over the packaged application. */
@Tag("jar")
@QuarkusIntegrationTest
class HeadersHttpIT extends HeadersHttpTest {}
