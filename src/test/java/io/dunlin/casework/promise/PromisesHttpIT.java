package io.dunlin.casework.promise;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class PromisesHttpIT extends PromisesHttpTest {}
