package io.dunlin.compliance;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class DeskPageHttpIT extends DeskPageHttpTest {}
