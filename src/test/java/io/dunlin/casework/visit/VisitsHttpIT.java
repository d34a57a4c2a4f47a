package io.dunlin.casework.visit;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class VisitsHttpIT extends VisitsHttpTest {}
