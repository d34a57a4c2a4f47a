package io.dunlin.portfolio;

import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerBulkService.BorrowerKey;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.vocabulary.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The borrowers that rows of a chunk name. */
record KnownBorrowers(Chunk chunk, Map<String, BorrowerKey> byNumber) {

    List<UUID> ids() {
        return byNumber.values().stream().map(BorrowerKey::id).toList();
    }

    /** The borrower whom the row names; none, and a violation, when there was no such borrower before the row. */
    Optional<BorrowerKey> of(ImportRow row, RowValues values) {
        String number = values.required("borrowerNumber");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        // Registration drops white space around a number.
        String stripped = number.strip();
        BorrowerKey key = chunk.isLater(RecordKind.BORROWER, stripped, row.line()) ? null : byNumber.get(stripped);
        if (key == null) {
            values.violations().add(Violation.of(ErrorCode.NOT_FOUND, "borrowerNumber", "There is no such borrower."));
        }
        return Optional.ofNullable(key);
    }
}
