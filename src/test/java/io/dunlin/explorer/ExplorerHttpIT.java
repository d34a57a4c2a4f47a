package io.dunlin.explorer;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class ExplorerHttpIT extends ExplorerHttpTest {}
