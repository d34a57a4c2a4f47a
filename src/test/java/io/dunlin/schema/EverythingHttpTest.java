package io.dunlin.schema;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EverythingHttpTest extends Everything {

    @Test
    void everyOperationIsCalledAndEveryTypeIsAnswered() {
        callEverything();
    }
}
