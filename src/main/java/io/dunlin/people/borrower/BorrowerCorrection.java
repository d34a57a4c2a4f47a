package io.dunlin.people.borrower;

import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerCorrect.BorrowerCorrectInput;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.SentAsNull;
import io.dunlin.vocabulary.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A requested correction. A null could mean "left out" or "remove", so the fields to remove are named.
 *
 * @param removed the names of the fields that were sent as null, in alphabetical order
 */
@RegisterForReflection // its fields are read for the digest of the input
record BorrowerCorrection(@Valid BorrowerCorrectInput input, List<String> removed) implements Repeatable {

    private static final Set<String> NEVER_UNKNOWN = Set.of("name", "country", "timeZone", "locale");

    /** The fields whose removal can be asked for. */
    static final Set<String> FIELDS =
            Set.of("name", "country", "timeZone", "locale", "nationalId", "birthDate", "subdivision");

    @Override
    public @Nullable String idempotencyKey() {
        return input.idempotencyKey();
    }

    /** All rules that do not hold, besides those of the input's own fields. */
    List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>(BorrowerRules.violations(
                input.birthDate(), input.country(), input.subdivision(), input.timeZone(), input.locale(), today));
        violations.addAll(SentAsNull.unremovable(removed, NEVER_UNKNOWN));
        if (input.name() != null && input.name().isEmpty()) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "name", "A borrower needs a name."));
        }
        return violations;
    }

    /** The names of the fields that it sets or removes, in alphabetical order. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>(removed);
        BiConsumer<String, @Nullable Object> set = (field, value) -> {
            if (value != null) {
                fields.add(field);
            }
        };
        set.accept("name", input.name());
        set.accept("nationalId", input.nationalId());
        set.accept("birthDate", input.birthDate());
        set.accept("country", input.country());
        set.accept("subdivision", input.subdivision());
        set.accept("timeZone", input.timeZone());
        set.accept("locale", input.locale());
        return fields;
    }

    /** What is known of the borrower afterwards. */
    BorrowerFacts applied(BorrowerFacts known) {
        String locale = input.locale() == null ? null : BorrowerRules.canonicalLocale(input.locale());
        return new BorrowerFacts(
                known.number(),
                kept(input.name(), known.name()),
                SentAsNull.corrected(removed, "nationalId", input.nationalId(), known.nationalId()),
                SentAsNull.corrected(removed, "birthDate", input.birthDate(), known.birthDate()),
                kept(input.country(), known.country()),
                SentAsNull.corrected(removed, "subdivision", input.subdivision(), known.subdivision()),
                kept(input.timeZone(), known.timeZone()),
                kept(locale, known.locale()));
    }

    private static String kept(@Nullable String sent, String known) {
        return sent == null ? known : sent;
    }
}
