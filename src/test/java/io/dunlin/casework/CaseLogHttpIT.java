package io.dunlin.casework;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CaseLogHttpIT extends CaseLogHttpTest {}
