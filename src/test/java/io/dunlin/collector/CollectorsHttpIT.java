package io.dunlin.collector;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class CollectorsHttpIT extends CollectorsHttpTest {}
