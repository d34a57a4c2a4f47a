package io.dunlin.platform.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RotationHttpIT extends RotationHttpTest {}
