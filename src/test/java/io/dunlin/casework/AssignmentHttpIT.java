package io.dunlin.casework;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class AssignmentHttpIT extends AssignmentHttpTest {}
