package io.dunlin.casework.placement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PlacementHttpIT extends PlacementHttpTest {}
