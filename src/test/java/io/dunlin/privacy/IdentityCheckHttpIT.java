package io.dunlin.privacy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class IdentityCheckHttpIT extends IdentityCheckHttpTest {}
