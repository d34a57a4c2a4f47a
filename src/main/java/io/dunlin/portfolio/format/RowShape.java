package io.dunlin.portfolio.format;

import io.dunlin.platform.Characters;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.vocabulary.ErrorCode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules for rows of every format. */
final class RowShape {

    private RowShape() {}

    /** The row of these values, none of which is empty, or what is wrong with it. */
    static Entry row(long line, Map<String, String> values) {
        String label = values.remove(RecordKind.RECORD);
        Optional<RecordKind> kind = label == null ? Optional.empty() : RecordKind.of(label);
        if (kind.isEmpty()) {
            return BadRow.of(
                    line,
                    RecordKind.RECORD,
                    label == null ? ErrorCode.REQUIRED : ErrorCode.INVALID,
                    "A row is a borrower, contact, contact_point, loan or payment.");
        }
        BadRow fault = fault(line, kind.get(), values);
        return fault == null ? new ImportRow(line, kind.get(), values) : fault;
    }

    private static @Nullable BadRow fault(long line, RecordKind kind, Map<String, String> values) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!kind.fields().contains(value.getKey())) {
                return BadRow.of(line, value.getKey(), ErrorCode.INVALID, "A " + kind.label() + " has no such field.");
            }
            if (!Characters.areGood(value.getValue())) {
                return BadRow.of(line, value.getKey(), ErrorCode.INVALID, PlainText.MESSAGE);
            }
        }
        return null;
    }
}
