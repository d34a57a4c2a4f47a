package io.dunlin.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes keys: version 7 UUIDs (RFC 9562), which grow with time and so keep indexes compact. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return Generator.INSTANCE.generate();
    }

    // In a class of its own, so that a native binary seeds it when it runs and not when it is built.
    private static final class Generator {
        static final TimeBasedEpochGenerator INSTANCE = Generators.timeBasedEpochGenerator();
    }
}
