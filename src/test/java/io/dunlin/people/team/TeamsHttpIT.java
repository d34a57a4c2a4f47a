package io.dunlin.people.team;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class TeamsHttpIT extends TeamsHttpTest {}
