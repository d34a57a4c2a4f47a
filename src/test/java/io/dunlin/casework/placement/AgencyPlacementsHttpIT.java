package io.dunlin.casework.placement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class AgencyPlacementsHttpIT extends AgencyPlacementsHttpTest {}
