package io.dunlin.portfolio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Fails an upload that is slower than the minimum rate, because it blocks a worker thread. Time in which nobody reads
 * does not count.
 */
final class SteadyStream extends FilterInputStream {

    /** Less than a row or two: any line that deserves the name brings it in a second. */
    private static final int LEAST_BYTES = 1024;

    private final long patience;
    private long waited;
    private long brought;

    SteadyStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        long before = System.nanoTime();
        int value = in.read();
        watch(value < 0, 1, before);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long before = System.nanoTime();
        int count = in.read(buffer, offset, length);
        watch(count < 0, count, before);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void watch(boolean ended, int count, long before) throws IOException {
        waited += System.nanoTime() - before;
        brought += count;
        if (ended || waited < patience) {
            return;
        }
        if (brought < LEAST_BYTES) {
            throw new IOException("the stream is too slow");
        }
        waited = 0;
        brought = 0;
    }
}
