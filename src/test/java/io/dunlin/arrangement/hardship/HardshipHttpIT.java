package io.dunlin.arrangement.hardship;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HardshipHttpIT extends HardshipHttpTest {}
