package io.dunlin.loan;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class AdjustmentsHttpIT extends AdjustmentsHttpTest {}
