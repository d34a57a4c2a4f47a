package io.dunlin.schema;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same over the packaged application. */
@Tag("jar")
@QuarkusIntegrationTest
class EverythingHttpIT extends EverythingHttpTest {}
