package io.dunlin.platform.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class ValuesHttpIT extends ValuesHttpTest {}
