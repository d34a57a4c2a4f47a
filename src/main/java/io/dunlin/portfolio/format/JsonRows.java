package io.dunlin.portfolio.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.RawRecords.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of newline-delimited JSON in UTF-8: one flat object a line. Numbers and booleans keep their written form. */
public final class JsonRows implements RowSource {

    private static final Set<String> FIELDS = RecordKind.allFields();

    private final RawRecords records;
    private final JsonFactory json = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private boolean first = true;

    public JsonRows(InputStream stream) {
        this.records = new RawRecords(stream, false);
    }

    @Override
    public @Nullable Entry next() throws IOException, BrokenFile {
        RawRecord raw = records.next();
        if (raw == null) {
            if (first) {
                throw new BrokenFile(FormatFault.EMPTY_FILE, 1);
            }
            return null;
        }
        first = false;
        return raw.fault() == null ? entry(raw) : BadRow.of(raw.line(), raw.fault());
    }

    private Entry entry(RawRecord raw) {
        try (JsonParser parser = json.createParser(raw.text())) {
            Map<String, String> values = new HashMap<>();
            FormatFault fault = read(parser, values);
            return fault == null ? RowShape.row(raw.line(), values) : BadRow.of(raw.line(), fault);
        } catch (IOException malformed) {
            return BadRow.of(raw.line(), FormatFault.MALFORMED);
        }
    }

    /** Reads the object and sees to it that nothing follows; what is wrong, or null. */
    private static @Nullable FormatFault read(JsonParser parser, Map<String, String> values) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return FormatFault.MALFORMED;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue()) {
                return FormatFault.MALFORMED;
            }
            if (!FIELDS.contains(field)) {
                return FormatFault.UNKNOWN_COLUMN;
            }
            String text = parser.getText();
            if (value != JsonToken.VALUE_NULL && !text.isEmpty()) {
                values.put(field, text);
            }
        }
        return parser.nextToken() == null ? null : FormatFault.MALFORMED;
    }
}
