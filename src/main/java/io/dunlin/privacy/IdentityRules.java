package io.dunlin.privacy;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.node.NodeType;
import io.dunlin.privacy.IdentityCheck.IdentityCheckInput;
import io.dunlin.vocabulary.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** What can be compared: enough of a text that a guess is unlikely, and only what is recorded of such a person. */
final class IdentityRules {

    private IdentityRules() {}

    static List<Violation> faults(NodeType subject, IdentityCheckInput input) {
        List<Violation> faults = new ArrayList<>();
        if (input.given().isEmpty()) {
            faults.add(new Violation(
                    ErrorCode.REQUIRED,
                    List.of("input"),
                    "Give a birth date, the end of a national id or a postal code."));
        }
        if (subject == NodeType.CONTACT) {
            ofContact(input, faults);
        }
        String ends = input.nationalIdEnds();
        if (ends != null && !isLong(Said.plain(ends), 4, 6)) {
            faults.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "nationalIdEnds",
                    "The end of a national id has 4 to 6 letters and digits."));
        }
        if (input.postalCode() != null) {
            ofPostalCode(Said.plain(input.postalCode()), faults);
        }
        return faults;
    }

    private static void ofContact(IdentityCheckInput input, List<Violation> faults) {
        if (input.birthDate() != null) {
            faults.add(none("birthDate"));
        }
        if (input.nationalIdEnds() != null) {
            faults.add(none("nationalIdEnds"));
        }
    }

    private static Violation none(String field) {
        return Violation.of(ErrorCode.INVALID, field, "This is not recorded of contacts.");
    }

    private static void ofPostalCode(String code, List<Violation> faults) {
        if (!isLong(code, 3, 10)) {
            faults.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "postalCode", "A postal code has 3 to 10 letters and digits."));
        } else if (code.codePoints().noneMatch(Character::isDigit)) {
            // else a street or a town would do
            faults.add(Violation.of(ErrorCode.INVALID, "postalCode", "A postal code has a digit."));
        }
    }

    private static boolean isLong(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }
}
