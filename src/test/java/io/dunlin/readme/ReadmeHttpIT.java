package io.dunlin.readme;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same over the packaged application. */
@Tag("jar")
@QuarkusIntegrationTest
class ReadmeHttpIT extends ReadmeHttpTest {}
