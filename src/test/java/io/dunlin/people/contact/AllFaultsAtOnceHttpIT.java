package io.dunlin.people.contact;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class AllFaultsAtOnceHttpIT extends AllFaultsAtOnceHttpTest {}
