package io.dunlin.queue;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged application. */
@QuarkusIntegrationTest
class WorkQueueHttpIT extends WorkQueueHttpTest {}
