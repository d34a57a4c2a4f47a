package io.dunlin.platform.sql;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates a violated rule of the database for clients. Only rules that a race can violate are listed. */
public final class DatabaseRules {

    private static final Map<String, Violation> MEANINGS = Map.of(
            "borrower_number_unique", Violation.of(ErrorCode.DUPLICATE, "number", "Another borrower has this number."),
            "lender_code_unique", Violation.of(ErrorCode.DUPLICATE, "code", "Another lender has this code."),
            "collector_code_unique", Violation.of(ErrorCode.DUPLICATE, "code", "Another collector has this code."),
            "do_not_contact_lift_pkey",
                    Violation.of(ErrorCode.ILLEGAL_STATE, "doNotContactId", "The request was lifted already."),
            "loan_number_unique", Violation.of(ErrorCode.DUPLICATE, "number", "Another loan has this number."),
            "payment_reference_unique",
                    Violation.of(ErrorCode.DUPLICATE, "reference", "The loan has a payment with this reference."),
            "payment_reversal_pkey",
                    Violation.of(ErrorCode.ILLEGAL_STATE, "paymentId", "The payment was reversed already."),
            "hold_overlap",
                    Violation.of(
                            ErrorCode.ILLEGAL_STATE, "from", "Another hold of this kind covers some of these days."),
            "contact_point_unique",
                    Violation.of(ErrorCode.DUPLICATE, "contactPoint", "This contact point exists already."),
            "corrected_once", Violation.of(ErrorCode.ILLEGAL_STATE, "actionId", "The action was corrected already."));

    private DatabaseRules() {}

    /** The meaning of the violated constraint; any other is a fault of ours and goes on as one. */
    public static Violation violation(@Nullable String constraint, RuntimeException fault) {
        Violation meaning = constraint == null ? null : MEANINGS.get(constraint);
        if (meaning == null) {
            throw fault;
        }
        return meaning;
    }
}
