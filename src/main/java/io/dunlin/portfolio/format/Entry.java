package io.dunlin.portfolio.format;

import io.dunlin.vocabulary.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of an import: a readable row, or an unreadable one. */
public sealed interface Entry {

    /** The line on which it begins, counted from 1. */
    long line();

    /** How many characters it keeps in memory. */
    int size();

    /**
     * A row of a known kind.
     *
     * @param values the given fields by name, none of them empty; only fields of the kind
     */
    record ImportRow(long line, RecordKind kind, Map<String, String> values) implements Entry {

        @Override
        public int size() {
            return values.values().stream().mapToInt(String::length).sum();
        }
    }

    /**
     * An unreadable row.
     *
     * @param field the field at fault; null when the whole row is
     * @param code a {@link FormatFault} or an {@link ErrorCode}
     * @param reason a sentence that does not quote the row
     */
    record BadRow(long line, @Nullable String field, String code, String reason) implements Entry {

        /** Its reason is one of a few. */
        @Override
        public int size() {
            return 0;
        }

        static BadRow of(long line, FormatFault fault) {
            return new BadRow(line, null, fault.name(), fault.reason());
        }

        static BadRow of(long line, @Nullable String field, ErrorCode code, String reason) {
            return new BadRow(line, field, code.name(), reason);
        }
    }
}
