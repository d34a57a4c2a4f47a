package io.dunlin.people.contact;

import static io.dunlin.vocabulary.DoNotContactScope.CHANNEL;
import static io.dunlin.vocabulary.DoNotContactScope.CONTACT_PERSON;
import static io.dunlin.vocabulary.DoNotContactScope.CONTACT_POINT;
import static io.dunlin.vocabulary.DoNotContactScope.TIME_WINDOW;

import io.dunlin.kernel.Violation;
import io.dunlin.kernel.WallClock;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for a request not to be contacted: each scope has its required fields, and no others may be set. */
final class StopRules {

    private StopRules() {}

    /**
     * All that is wrong with the request.
     *
     * @param contactFound whether the contact is there and the borrower's; true when none is named
     * @param pointFound whether the point is there and reaches the contact that is named, or anybody of the borrower's when
     *     none is; true when no point is named
     */
    static List<Violation> check(StopRequest request, boolean contactFound, boolean pointFound, Instant now) {
        List<Violation> violations = new ArrayList<>();
        if (request.scope() == CONTACT_PERSON && request.contactId() == null) {
            violations.add(required("contactId", "This scope needs a contact."));
        }
        if (!contactFound) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "contactId", "There is no such object."));
        }
        needs(request.scope() == CONTACT_POINT, request.contactPointId(), "contactPointId", violations);
        if (request.scope() == CONTACT_POINT && !pointFound) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "contactPointId", "There is no such object."));
        }
        needs(request.scope() == CHANNEL, request.channel(), "channel", violations);
        if (request.scope() == CHANNEL && request.channel() == ActionChannel.NOTE) {
            violations.add(Violation.of(ErrorCode.INVALID, "channel", "NOTE is not a channel of contact."));
        }
        time(request.scope(), request.dailyFrom(), "dailyFrom", violations);
        time(request.scope(), request.dailyThrough(), "dailyThrough", violations);
        violations.addAll(Told.check(request.requestedAt(), now, "requestedAt"));
        return violations;
    }

    private static void time(DoNotContactScope scope, @Nullable String time, String field, List<Violation> violations) {
        needs(scope == TIME_WINDOW, time, field, violations);
        if (scope == TIME_WINDOW && time != null && WallClock.minute(time).isEmpty()) {
            violations.add(
                    Violation.of(ErrorCode.INVALID, field, "A time of day has the form HH:MM, from 00:00 to 23:59."));
        }
    }

    private static void needs(boolean needed, @Nullable Object value, String field, List<Violation> violations) {
        if (needed && value == null) {
            violations.add(required(field, "This scope needs this field."));
        } else if (!needed && value != null) {
            violations.add(Violation.of(ErrorCode.INVALID, field, "This scope does not take this field."));
        }
    }

    private static Violation required(String field, String message) {
        return Violation.of(ErrorCode.REQUIRED, field, message);
    }
}
