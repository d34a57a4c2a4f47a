package io.dunlin.portfolio.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.RawRecords.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values by RFC 4180 in UTF-8, with a header; every kind of line break is allowed. */
public final class CsvRows implements RowSource {

    private final RawRecords records;
    private final CsvReaderBuilder parser = CsvReader.builder().skipEmptyLines(false);
    private String @Nullable [] header;

    public CsvRows(InputStream stream) {
        this.records = new RawRecords(stream, true);
    }

    @Override
    public @Nullable Entry next() throws IOException, BrokenFile {
        if (header == null) {
            header = header();
        }
        RawRecord next = records.next();
        return next == null ? null : entry(next, header);
    }

    private Entry entry(RawRecord raw, String[] columns) {
        FormatFault fault = raw.fault();
        String[] values = fault == null ? parse(raw.text()) : null;
        if (values == null) {
            return BadRow.of(raw.line(), fault == null ? FormatFault.MALFORMED : fault);
        }
        if (values.length != columns.length) {
            return new BadRow(
                    raw.line(), null, FormatFault.COLUMN_COUNT.name(), Separator.ofRow(raw.text(), columns.length));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            if (!values[i].isEmpty()) {
                row.put(columns[i], values[i]);
            }
        }
        return RowShape.row(raw.line(), row);
    }

    private String[] header() throws IOException, BrokenFile {
        RawRecord raw = records.next();
        if (raw == null) {
            throw new BrokenFile(FormatFault.EMPTY_FILE, 1);
        }
        String[] columns = raw.fault() == null ? parse(raw.text()) : null;
        if (columns == null || !Arrays.asList(columns).contains(RecordKind.RECORD)) {
            if (raw.fault() != null) {
                throw new BrokenFile(raw.fault(), raw.line());
            }
            throw new BrokenFile(FormatFault.MISSING_HEADER, raw.line(), HeaderAdvice.of(beginning(raw)));
        }
        Set<String> all = RecordKind.allFields();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!all.contains(column)) {
                throw new BrokenFile(FormatFault.UNKNOWN_COLUMN, raw.line());
            }
            if (!seen.add(column)) {
                throw new BrokenFile(FormatFault.DUPLICATE_COLUMN, raw.line());
            }
        }
        return columns;
    }

    /** What stands first in a file without a header. */
    private List<String> beginning(RawRecord first) throws IOException {
        List<String> lines = new ArrayList<>(List.of(first.text()));
        try {
            RawRecord next = records.next();
            while (next != null && lines.size() < HeaderAdvice.LINES) {
                lines.add(next.text());
                next = records.next();
            }
        } catch (BrokenFile unterminated) {
            return lines;
        }
        return lines;
    }

    private String @Nullable [] parse(String text) {
        try {
            return parser.ofSingleCsvRecord(StringArrayHandler.of(), text);
        } catch (CsvParseException malformed) {
            return null;
        }
    }
}
