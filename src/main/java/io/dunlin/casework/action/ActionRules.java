package io.dunlin.casework.action;

import io.dunlin.casework.NextAction;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an action must fulfil to be recorded. */
public final class ActionRules {

    /**
     * How long before the first loan that is known here somebody may have been contacted: what was done about earlier loans comes
     * from the system before. Older dates are slips.
     */
    private static final int YEARS_BEFORE = 30;

    /**
     * Whether the objects that an action names exist and belong to the borrower; true for an object that it does not
     * name.
     *
     * @param strangers the loans that are not the borrower's
     * @param since the day on which the borrower was registered, or got the first loan if that was before
     */
    record Found(List<UUID> strangers, boolean contact, boolean contactPoint, LocalDate since) {}

    private ActionRules() {}

    /** All that is wrong with the action. */
    static List<Violation> check(LogAction command, Found found, Instant now, LocalDate today) {
        CollectionAction action = command.action();
        List<Violation> violations = new ArrayList<>(command.about().faults(found.strangers()));
        violations.addAll(party(action.party, action.contactId != null, found.contact()));
        if (!found.contactPoint()) {
            violations.add(notFound("contactPointId"));
        }
        Instant earliest = found.since()
                .minusYears(YEARS_BEFORE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        boolean timely =
                !action.performedAt.isBefore(earliest) && !action.performedAt.isAfter(now.plus(ClockSkew.MOST));
        if (!timely) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "performedAt",
                    "An action was performed at most thirty years before the borrower's first loan, and not later than now; clocks may differ "
                            + "by five minutes."));
        }
        NextAction.fault("nextActionOn", command.nextActionOn(), today).ifPresent(violations::add);
        violations.addAll(Participants.repeated(action.participants()));
        if (Boolean.TRUE.equals(action.entered) && action.channel != ActionChannel.VISIT) {
            violations.add(Violation.of(ErrorCode.INVALID, "entered", "Only on a VISIT is anything entered."));
        }
        return violations;
    }

    /**
     * Whether a contact is named with the parties that are contacts, and with no other.
     *
     * @param named whether one is
     * @param found whether it is there; true when none is named
     */
    public static List<Violation> party(PartyRole party, boolean named, boolean found) {
        if (party.isContact() && !named) {
            return List.of(Violation.of(ErrorCode.REQUIRED, "contactId", "This party is a contact: give the contact."));
        }
        if (!party.isContact() && named) {
            return List.of(Violation.of(
                    ErrorCode.INVALID, "contactId", "This party is not a contact: leave out the contact."));
        }
        return found ? List.of() : List.of(notFound("contactId"));
    }

    private static Violation notFound(String field) {
        return Violation.of(ErrorCode.NOT_FOUND, field, "There is no such object.");
    }
}
