package io.dunlin.casework.action;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class CorrectionsHttpIT extends CorrectionsHttpTest {}
