package io.dunlin.people.agency;

import io.dunlin.kernel.Violation;
import io.dunlin.people.agency.AgencyCorrect.AgencyCorrectInput;
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
record AgencyCorrection(@Valid AgencyCorrectInput input, List<String> removed) implements Repeatable {

    private static final Set<String> NEVER_UNKNOWN = Set.of("name", "actorType", "countries");

    /** The fields whose removal can be asked for. */
    static final Set<String> FIELDS = Set.of(
            "name",
            "actorType",
            "countries",
            "contractThrough",
            "commissionRate",
            "postalAddress",
            "telephone",
            "email");

    @Override
    public @Nullable String idempotencyKey() {
        return input.idempotencyKey;
    }

    /** Of the agency to correct. White space around it is dropped. */
    String code() {
        return input.code.strip();
    }

    /** Whether the agency is of another type afterwards. */
    boolean changesType(Agency known) {
        return input.actorType != null && input.actorType != known.actorType();
    }

    /** All rules that do not hold, besides those of the input's own fields. */
    List<Violation> violations() {
        List<Violation> violations =
                new ArrayList<>(AgencyRules.violations(input.countries, input.contractThrough, input.commissionRate));
        violations.addAll(SentAsNull.unremovable(removed, NEVER_UNKNOWN));
        if (input.name != null && input.name.isBlank()) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "name", "An agency needs a name."));
        }
        if (input.actorType != null) {
            violations.addAll(AgencyRules.of(input.actorType));
        }
        return violations;
    }

    /** What is known of the agency afterwards. */
    Agency applied(Agency known) {
        return new Agency(
                known.key(),
                known.version() + 1,
                known.code(),
                input.name == null ? known.name() : input.name.strip(),
                input.actorType == null ? known.actorType() : input.actorType,
                known.status(),
                input.countries == null ? known.countries() : AgencyRules.countries(input.countries),
                SentAsNull.corrected(removed, "contractThrough", input.contractThrough, known.contractThrough()),
                SentAsNull.corrected(
                        removed,
                        "commissionRate",
                        input.commissionRate == null ? null : input.commissionRate.value(),
                        known.commissionRate()),
                SentAsNull.corrected(removed, "postalAddress", input.postalAddress, known.postalAddress()),
                SentAsNull.corrected(removed, "telephone", input.telephone, known.telephone()),
                SentAsNull.corrected(removed, "email", input.email, known.email()),
                known.reviewedOn());
    }
}
