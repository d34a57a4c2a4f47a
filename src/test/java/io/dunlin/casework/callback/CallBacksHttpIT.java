package io.dunlin.casework.callback;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CallBacksHttpIT extends CallBacksHttpTest {}
