package io.dunlin.portfolio.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Returns the records of an import one by one. */
@FunctionalInterface
public interface RowSource {

    /**
     * The next record; null at the end.
     *
     * @throws IOException when the stream breaks off
     * @throws BrokenFile when the format leaves no way to go on
     */
    @Nullable
    Entry next() throws IOException, BrokenFile;
}
