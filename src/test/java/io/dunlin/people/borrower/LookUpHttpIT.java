package io.dunlin.people.borrower;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class LookUpHttpIT extends LookUpHttpTest {}
