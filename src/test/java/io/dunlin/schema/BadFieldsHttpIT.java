package io.dunlin.schema;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class BadFieldsHttpIT extends BadFieldsHttpTest {}
