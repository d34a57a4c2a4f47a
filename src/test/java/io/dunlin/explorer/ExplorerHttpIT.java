package io.dunlin.explorer;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same over the packaged application. */
@QuarkusIntegrationTest
@Tag("jar")
class ExplorerHttpIT extends ExplorerHttpTest {}
