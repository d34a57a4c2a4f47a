package io.dunlin.portfolio.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.RawRecords.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values after RFC 4180 in UTF-8, with a header; both kinds of line breaks are good. */
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
            return BadRow.of(raw.line(), FormatFault.COLUMN_COUNT);
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
            throw new BrokenFile(raw.fault() == null ? FormatFault.MISSING_HEADER : raw.fault(), raw.line());
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

    private String @Nullable [] parse(String text) {
        try {
            return parser.ofSingleCsvRecord(StringArrayHandler.of(), text);
        } catch (CsvParseException malformed) {
            return null;
        }
    }
}
