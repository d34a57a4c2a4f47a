package io.dunlin.retention;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class ErasureHttpIT extends ErasureHttpTest {}
