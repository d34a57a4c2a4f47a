package io.dunlin.portfolio.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into records. A record ends with a line break outside of quotes: LF, CR LF, or CR alone (from old
 * spreadsheets), in any mixture. For a record that is too long only its end is searched, so memory is bounded. Quotes
 * are tracked through it, so text inside a quoted value is never read as a record.
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
     * @param fault the fault of the record; then there is no text
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
    private boolean afterReturn;

    /** @param quotes whether a double quote at the start of a value makes line breaks part of it */
    RawRecords(InputStream stream, boolean quotes) {
        this.stream = stream;
        this.quotes = quotes;
    }

    /** The next record that is not blank, which is one of nothing but spaces and tabs; null at the end. */
    @Nullable
    RawRecord next() throws IOException, BrokenFile {
        while (true) {
            long start = line;
            if (!read()) {
                return null;
            }
            if (length > MOST_BYTES) {
                first = false;
                return new RawRecord(start, "", FormatFault.LINE_TOO_LONG);
            }
            String text = text();
            if (text.indexOf(BROKEN) >= 0) {
                return new RawRecord(start, "", FormatFault.ENCODING);
            }
            if (!isBlank(text)) {
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
            boolean breaks = isBreak(next);
            if (breaks && place != Place.QUOTED) {
                return true;
            }
            keep((byte) next);
            if (quotes) {
                place = first && isMark() ? Place.AT_START : after(place, next);
            }
        }
        if (place == Place.QUOTED) {
            throw new BrokenFile(FormatFault.UNTERMINATED_QUOTE, start);
        }
        return true;
    }

    /** Whether the byte breaks a line, which is counted; of CR LF the first one does. */
    private boolean isBreak(int next) {
        boolean breaks = next == '\r' || next == '\n';
        if (breaks) {
            line++;
        }
        afterReturn = next == '\r';
        return breaks;
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
        return new String(bytes, from, length - from, StandardCharsets.UTF_8);
    }

    private boolean isMark() {
        return length == BYTE_ORDER_MARK.length && startsWithMark();
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Other white space is not nothing: a row that is only that was damaged, and is told as one. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(next -> next == ' ' || next == '\t');
    }

    /** The next byte; -1 at the end of the stream. The LF of a CR LF is left out where the CR was a break. */
    private int nextByte() throws IOException {
        int next = anyByte();
        if (next == '\n' && afterReturn) {
            afterReturn = false;
            return anyByte();
        }
        return next;
    }

    private int anyByte() throws IOException {
        while (position == limit) {
            position = 0;
            limit = stream.read(buffer);
            if (limit < 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }
}
