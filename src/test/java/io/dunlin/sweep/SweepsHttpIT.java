package io.dunlin.sweep;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class SweepsHttpIT extends SweepsHttpTest {}
