package io.dunlin.schema;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class BadFieldsHttpIT extends BadFieldsHttpTest {}
