package io.dunlin.compliance;

import io.dunlin.casework.Subjects.Named;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether there is an occasion for a permit: the contact is for now, and for somebody who owes what it is about. */
final class Occasion {

    /** What only somebody who owes something is contacted for. */
    private static final Set<ContactPurpose> OWED =
            EnumSet.of(ContactPurpose.REMIND, ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    /** What only somebody is contacted for who is late. */
    private static final Set<ContactPurpose> PAST_DUE = EnumSet.of(ContactPurpose.COLLECT, ContactPurpose.NEGOTIATE);

    private Occasion() {}

    /** All that is against it; the caller may add to the list. */
    static List<Violation> faults(ContactProposalInput input, Named named, Dossier dossier, Instant now) {
        List<Violation> violations = new ArrayList<>();
        Instant at = input.at == null ? now : input.at;
        if (Duration.between(at, now).abs().compareTo(ClockSkew.MOST) > 0) {
            violations.add(fault(
                    named,
                    ErrorCode.OUT_OF_RANGE,
                    "at",
                    "A permit is for a contact now: leave this out, or give a time within five minutes of now."));
        }
        if (dossier.handling().over() && OWED.contains(input.purpose)) {
            violations.add(fault(
                    named, ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed: there is nothing to collect."));
        }
        if (dossier.subject().caseId() == null && PAST_DUE.contains(input.purpose)) {
            violations.add(fault(
                    named,
                    ErrorCode.ILLEGAL_STATE,
                    named.field(),
                    "The borrower has no open case: there is nothing to collect."));
        }
        return violations;
    }

    private static Violation fault(Named named, ErrorCode code, String field, String message) {
        return new Violation(code, Asked.field(named.path(), field), message);
    }
}
