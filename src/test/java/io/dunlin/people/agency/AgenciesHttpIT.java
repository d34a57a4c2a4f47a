package io.dunlin.people.agency;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class AgenciesHttpIT extends AgenciesHttpTest {}
