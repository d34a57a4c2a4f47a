package io.dunlin.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of entries in the log, and the columns that the digests of each kind cover. The database writes by the same
 * list in {@code log_format}; verification trusts only this one.
 */
enum LogKind {
    ACTION("collection_action", "id", LogKind.CASE, """
            id case_id borrower_id loan_id channel direction purpose party contact_id contact_point_id performed_at
            performed_by outcome duration_seconds note corrects_id reason recorded_at recorded_by actor_type participants
            place entry_consent recording_reference identity_disclosed purpose_disclosed debt_disclosed template_code"""),
    VERIFICATION(
            "information_verification",
            "id",
            "join collection_action a on a.id = t.action_id join collection_case k on k.id = a.case_id",
            "id action_id field claimed result recorded_at recorded_by"),
    DECISION("compliance_decision", "id", LogKind.CASE, """
            id case_id borrower_id action_id permit_use judged_for verdict proposal basis answer rule_ids pack_versions
            decided_at requested_by"""),
    BREACH("breach", "id", LogKind.CASE, "id action_id case_id rule_id citation sentence severity recorded_at"),
    BREACH_RESOLUTION(
            "breach_resolution",
            "breach_id",
            "join breach b on b.id = t.breach_id join collection_case k on k.id = b.case_id",
            "breach_id status note resolved_at resolved_by"),
    REVEAL("personal_data_access", "id", LogKind.PERSON, """
            id borrower_id contact_id contact_point_id fields purpose note accessed_at accessed_by"""),
    STOP_REQUEST("do_not_contact", "id", LogKind.PERSON, """
            id borrower_id scope contact_id contact_point_id channel daily_from daily_through written requested_at source
            evidence recorded_at recorded_by"""),
    STOP_LIFT(
            "do_not_contact_lift",
            "do_not_contact_id",
            "join do_not_contact k on k.id = t.do_not_contact_id",
            "do_not_contact_id evidence lifted_at lifted_by"),
    CONSENT(
            "contact_consent",
            "id",
            "join contact k on k.id = t.contact_id",
            "id contact_id borrower_id consent given_at evidence recorded_at recorded_by"),
    CONDITION(
            "borrower_condition",
            "id",
            LogKind.PERSON,
            "id borrower_id kind from_on through_on evidence detail recorded_at recorded_by"),
    PLACEMENT("placement", "id", LogKind.CASE, "id case_id borrower_id agency placed_at placed_by"),
    RECALL("placement", "id", LogKind.CASE, "id recalled_at recalled_by recall_reason"),
    LOAN_HOLD("loan_hold", "id", LogKind.OF_LOAN, """
            id loan_id kind from_on through_on reason authority freezes_delinquency freezes_charges freezes_contact placed_at
            placed_by"""),
    LOAN_HOLD_LIFT("loan_hold", "id", LogKind.OF_LOAN, "id lifted_on lift_reason lifted_at lifted_by"),
    CHARGE_OFF("charge_off", "loan_id", LogKind.OF_LOAN, "loan_id charged_off_on reason recorded_at recorded_by"),
    PAYMENT_REVERSAL(
            "payment_reversal", "payment_id", LogKind.OF_LOAN, "payment_id loan_id reason reversed_at reversed_by"),
    LOAN("loan", "id", LogKind.PERSON, """
            id borrower_id number currency principal annual_rate penalty_rate late_fee repayment_mode day_count term_months
            grace_days disbursed_on first_due_on matures_on policy_version booked_at booked_by lender_id product_kind"""),
    PAYMENT(
            "payment",
            "id",
            LogKind.OF_LOAN,
            "id loan_id reference amount effective_on channel recorded_at recorded_by"),
    CONTACT_POINT("contact_point", "id", LogKind.PERSON, "id borrower_id contact_id channel value added_at added_by"),
    LEGAL_HOLD("legal_hold", "id", LogKind.PERSON, "id borrower_id reason placed_at placed_by"),
    LEGAL_HOLD_LIFT("legal_hold", "id", LogKind.PERSON, "id lifted_at lifted_by lift_reason"),
    KEY_MADE("personal_key", "borrower_id", LogKind.PERSON, "borrower_id made_at"),
    KEY_DESTROYED("personal_key", "borrower_id", LogKind.PERSON, "borrower_id made_at"),
    ERASURE("erasure", "borrower_id", LogKind.PERSON, "borrower_id basis duties erased_at erased_by"),
    ACT("administrative_act", "id", LogKind.PERSON, "id borrower_id case_id kind detail recorded_at recorded_by");

    /** How rows t are found of a borrower, whose key is k.borrower_id: through keys that have indexes. */
    private static final String CASE = "join collection_case k on k.id = t.case_id";

    private static final String OF_LOAN = "join loan k on k.id = t.loan_id";

    private static final String IS_SOMEBODYS = "exists (select from borrower b where b.id = t.borrower_id)";

    private static final String PERSON =
            "join (select id as borrower_id from borrower) k on k.borrower_id = t.borrower_id";

    private final String table;
    private final String key;
    private final String owner;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by List.of
    private final List<List<String>> formats;

    LogKind(String table, String key, String owner, String... formats) {
        this.table = table;
        this.key = key;
        this.owner = owner;
        this.formats = Arrays.stream(formats)
                .map(columns -> List.of(columns.split("\\s+")))
                .toList();
    }

    /** The kind with this name; empty for one that is none of ours. */
    static Optional<LogKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    /** Which of the table's rows have entries of the kind. */
    String condition() {
        return switch (this) {
            case RECALL -> "t.recalled_at is not null";
            case LOAN_HOLD_LIFT, LEGAL_HOLD_LIFT -> "t.lifted_at is not null";
            // a key is the borrower's from when there is one
            case KEY_MADE -> IS_SOMEBODYS;
            case KEY_DESTROYED -> "t.wrapped is null and " + IS_SOMEBODYS;
            default -> "true";
        };
    }

    String owner() {
        return owner;
    }

    int latestFormat() {
        return formats.size();
    }

    /** The columns that a digest of the format, 1 and up, covers, in their order; none for a format that there is not. */
    List<String> columns(int format) {
        return format < 1 || format > formats.size() ? List.of() : formats.get(format - 1);
    }
}
