package io.dunlin.people.collector;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class CollectorsHttpIT extends CollectorsHttpTest {}
