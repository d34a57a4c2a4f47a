package io.dunlin.portfolio;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class ImportHttpIT extends ImportHttpTest {}
