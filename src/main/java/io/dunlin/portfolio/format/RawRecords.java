package io.dunlin.portfolio.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into records, which end with a line break outside of quotes. Of a record that is too long only its end is
 * looked for, so memory is bounded; and since quotes are followed through it, what is inside a quoted value is never taken
 * for a record.
 */
final class RawRecords {

    static final int MOST_BYTES = 65_536;

    private static final int BUFFER = 32_768;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char BROKEN = '\uFFFD';

    private enum Place {
        AT_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    /**
     * A record as text.
     *
     * @param fault what is wrong with it; then there is no text
     */
    record RawRecord(long line, String text, @Nullable FormatFault fault) {}

    private final InputStream stream;
    private final boolean quotes;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long line = 1;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean first = true;

    /** @param quotes whether a double quote at the start of a value makes line breaks part of it */
    RawRecords(InputStream stream, boolean quotes) {
        this.stream = stream;
        this.quotes = quotes;
    }

    /** The next record that is not blank; null at the end. */
    @Nullable
    RawRecord next() throws IOException, BrokenFile {
        while (true) {
            long start = line;
            if (!read()) {
                return null;
            }
            if (length > MOST_BYTES) {
                return new RawRecord(start, "", FormatFault.LINE_TOO_LONG);
            }
            String text = text();
            if (text.indexOf(BROKEN) >= 0) {
                return new RawRecord(start, "", FormatFault.ENCODING);
            }
            if (!text.isBlank()) {
                return new RawRecord(start, text, null);
            }
        }
    }

    /** Reads the bytes of a record, without its line break; false at the end of the stream. */
    private boolean read() throws IOException, BrokenFile {
        length = 0;
        long start = line;
        Place place = Place.AT_START;
        int next = nextByte();
        if (next < 0) {
            return false;
        }
        for (; next >= 0; next = nextByte()) {
            if (next == '\n') {
                line++;
                if (place != Place.QUOTED) {
                    return true;
                }
            }
            keep((byte) next);
            place = quotes ? after(place, next) : Place.PLAIN;
        }
        if (place == Place.QUOTED) {
            throw new BrokenFile(FormatFault.UNTERMINATED_QUOTE, start);
        }
        return true;
    }

    private static Place after(Place place, int next) {
        if (place == Place.QUOTED) {
            return next == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        }
        if (next == ',') {
            return Place.AT_START;
        }
        boolean opens = next == '"' && place != Place.PLAIN;
        return opens ? Place.QUOTED : Place.PLAIN;
    }

    private void keep(byte next) {
        if (length > MOST_BYTES) {
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = next;
    }

    private String text() {
        int from = first && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        first = false;
        int through = length > from && bytes[length - 1] == '\r' ? length - 1 : length;
        return new String(bytes, from, through - from, StandardCharsets.UTF_8);
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            limit = Math.max(0, stream.read(buffer));
            position = 0;
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
