package io.dunlin.platform.door;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class FramingHttpIT extends FramingHttpTest {}
