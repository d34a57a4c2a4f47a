package io.dunlin.people.lender;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class LendersHttpIT extends LendersHttpTest {}
