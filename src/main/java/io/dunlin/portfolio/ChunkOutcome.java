package io.dunlin.portfolio;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.Entry.ImportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The results of the rows of a chunk: counts, and the reasons for rejections. */
final class ChunkOutcome {

    /** What rows call the fields that inputs call otherwise. */
    private static final Map<String, String> FIELDS =
            Map.of("borrowerId", "borrowerNumber", "loanId", "loanNumber", "contactPoint", "value");

    private int accepted;
    private int unchanged;
    private int rejected;
    private final List<BadRow> reasons = new ArrayList<>();

    void reject(BadRow row) {
        rejected++;
        reasons.add(row);
    }

    void reject(ImportRow row, List<Violation> violations) {
        rejected++;
        violations.forEach(violation -> reasons.add(
                new BadRow(row.line(), field(violation), violation.code().name(), violation.message())));
    }

    /** Whether the row was written. */
    boolean took(ImportRow row, Outcome<Effect> outcome) {
        return outcome.fold(
                effect -> {
                    if (effect == Effect.WRITTEN) {
                        accepted++;
                    } else {
                        unchanged++;
                    }
                    return effect == Effect.WRITTEN;
                },
                violations -> {
                    reject(row, violations);
                    return false;
                });
    }

    int accepted() {
        return accepted;
    }

    int unchanged() {
        return unchanged;
    }

    int rejected() {
        return rejected;
    }

    int rows() {
        return accepted + unchanged + rejected;
    }

    List<BadRow> reasons() {
        return reasons;
    }

    private static @org.jspecify.annotations.Nullable String field(Violation violation) {
        List<String> path = violation.field();
        for (int i = path.size() - 1; i >= 0; i--) {
            String step = path.get(i);
            if (!step.isEmpty() && !Character.isDigit(step.charAt(0))) {
                return FIELDS.getOrDefault(step, step);
            }
        }
        return null;
    }
}
