package io.dunlin.guard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class RulesInForceHttpIT extends RulesInForceHttpTest {}
