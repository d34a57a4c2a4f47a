package io.dunlin.readme;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class ReadmeHttpIT extends ReadmeHttpTest {}
