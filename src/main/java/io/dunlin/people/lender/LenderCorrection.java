package io.dunlin.people.lender;

import io.dunlin.kernel.Violation;
import io.dunlin.people.lender.LenderCorrect.LenderCorrectInput;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.SentAsNull;
import io.dunlin.vocabulary.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A requested correction. A null could mean "left out" or "remove", so the fields to remove are named.
 *
 * @param removed the names of the fields that were sent as null, in alphabetical order
 */
@RegisterForReflection // its fields are read for the digest of the input
record LenderCorrection(@Valid LenderCorrectInput input, List<String> removed) implements Repeatable {

    private static final Set<String> NEVER_UNKNOWN = Set.of("name", "licence");

    /** The fields whose removal can be asked for. */
    static final Set<String> FIELDS = Set.of("name", "licence", "postalAddress", "telephone", "email", "website");

    @Override
    public @Nullable String idempotencyKey() {
        return input.idempotencyKey();
    }

    /** All rules that do not hold, besides those of the input's own fields. */
    List<Violation> violations(@Nullable LenderView known) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(SentAsNull.unremovable(removed, NEVER_UNKNOWN));
        if (input.name() != null && input.name().isBlank()) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "name", "A lender needs a name."));
        }
        if (known == null) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "code", "There is no such lender."));
        } else if (known.key().equals(LenderService.DEFAULT)) {
            ofSettings("name", input.name(), violations);
            ofSettings("licence", input.licence(), violations);
        }
        return violations;
    }

    private static void ofSettings(String field, @Nullable Object sent, List<Violation> violations) {
        if (sent != null) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, field, "The settings say this of the default lender: change them."));
        }
    }

    /** What is known of the lender afterwards. */
    LenderView applied(LenderView known) {
        return new LenderView(
                known.key(),
                known.version() + 1,
                known.code(),
                input.name() == null ? known.name() : input.name().strip(),
                known.country(),
                input.licence() == null ? known.licence() : input.licence(),
                SentAsNull.corrected(removed, "postalAddress", input.postalAddress(), known.postalAddress()),
                SentAsNull.corrected(removed, "telephone", input.telephone(), known.telephone()),
                SentAsNull.corrected(removed, "email", input.email(), known.email()),
                SentAsNull.corrected(removed, "website", input.website(), known.website()));
    }
}
