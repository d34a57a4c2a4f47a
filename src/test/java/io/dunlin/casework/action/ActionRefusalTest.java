package io.dunlin.casework.action;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseApiTest;
import io.dunlin.casework.Loans;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionRefusalTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    private UUID borrower;
    private UUID contact;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        borrower = loans.defaulted(10);
        contact = loans.contact(borrower);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        for (String id : List.of("", "x", "é", caseId(UUID.randomUUID()), NodeId.encode(NodeType.BORROWER, borrower))) {
            refused(Map.of("caseId", id), "NOT_FOUND", "caseId");
        }
    }

    @Test
    void whatIsNotTheBorrowersIsNotFound() {
        UUID other = loans.defaulted(10);
        UUID otherLoan = UUID.fromString(loans.value("select id from loan where borrower_id = ?", other));
        refused(Map.of("loanId", id(NodeType.LOAN, otherLoan)), "NOT_FOUND", "loanId");
        refused(Map.of("loanId", "nonsense"), "NOT_FOUND", "loanId");
        refused(
                Map.of("party", "CONTACT", "contactId", id(NodeType.CONTACT, loans.contact(other))),
                "NOT_FOUND",
                "contactId");
        refused(
                Map.of("contactPointId", id(NodeType.CONTACT_POINT, loans.point(other, null))),
                "NOT_FOUND",
                "contactPointId");
        // A contact's point does not go with an action whose contact is another or none.
        UUID point = loans.point(borrower, contact);
        refused(Map.of("contactPointId", id(NodeType.CONTACT_POINT, point)), "NOT_FOUND", "contactPointId");
        refused(
                Map.of(
                        "party", "CONTACT",
                        "contactId", id(NodeType.CONTACT, loans.contact(borrower)),
                        "contactPointId", id(NodeType.CONTACT_POINT, point)),
                "NOT_FOUND",
                "contactPointId");
    }

    @Test
    void everyPartySaysWhetherItNamesAContact() {
        for (String party : List.of("CONTACT", "GUARANTOR", "ATTORNEY")) {
            refused(Map.of("party", party), "REQUIRED", "contactId");
        }
        for (String party : List.of("BORROWER", "NONE")) {
            refused(
                    Map.of("party", party, "outcome", "NONE", "contactId", id(NodeType.CONTACT, contact)),
                    "INVALID",
                    "contactId");
        }
    }

    @Test
    void timesAndFiguresHaveBounds() {
        refused(Map.of("performedAt", "2026-06-15T12:05:01Z"), "OUT_OF_RANGE", "performedAt");
        refused(Map.of("performedAt", "1969-12-31T23:59:59Z"), "OUT_OF_RANGE", "performedAt");
        refused(Map.of("durationSeconds", -1), "OUT_OF_RANGE", "durationSeconds");
        refused(Map.of("durationSeconds", 86401), "OUT_OF_RANGE", "durationSeconds");
        refused(Map.of("nextActionOn", "2026-06-14"), "OUT_OF_RANGE", "nextActionOn");
        refused(Map.of("nextActionOn", "2036-06-16"), "OUT_OF_RANGE", "nextActionOn");
        refused(Map.of("note", ""), "OUT_OF_RANGE", "note");
        refused(Map.of("note", "x".repeat(4001)), "OUT_OF_RANGE", "note");
        refused(Map.of("note", "a\u0000b"), "INVALID", "note");
        refused(Map.of("note", "paid \u202etoday"), "INVALID", "note");
        refused(Map.of("note", "paid\u2028today"), "INVALID", "note");
        refused(Map.of("note", "\u00a0"), "INVALID", "note");
        refused(Map.of("note", "a\u0007b"), "INVALID", "note");
        refused(Map.of("note", "\ud800"), "INVALID", "note");
        refused(Map.of("idempotencyKey", "a\u0000"), "INVALID", "idempotencyKey");
    }

    @Test
    void boundsThemselvesAreGood() {
        for (Map<String, Object> good : List.<Map<String, Object>>of(
                Map.of("performedAt", "2026-06-15T12:05:00Z"),
                Map.of("durationSeconds", 0),
                Map.of("nextActionOn", "2026-06-15"),
                Map.of("note", "\ud83d\ude00".repeat(2000)),
                Map.of("contactPointId", id(NodeType.CONTACT_POINT, loans.point(borrower, null))))) {
            assertThat(log(good).getList("userErrors")).isEmpty();
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        JsonPath answer =
                log(Map.of("loanId", "x", "contactPointId", "y", "party", "CONTACT", "nextActionOn", "2020-01-01"));
        assertThat(UserErrors.of(answer))
                .containsExactlyInAnyOrder(
                        "NOT_FOUND input.loanId",
                        "REQUIRED input.contactId",
                        "NOT_FOUND input.contactPointId",
                        "OUT_OF_RANGE input.nextActionOn");
    }

    private void refused(Map<String, ?> wrong, String code, String field) {
        String before = loans.value("select count(*) from collection_action");
        JsonPath answer = log(wrong);
        assertThat(answer.<String>getList("userErrors.code"))
                .as(wrong.toString())
                .containsExactly(code);
        assertThat(answer.<String>getList("userErrors[0].field")).containsExactly("input", field);
        assertThat(answer.<Object>get("action")).isNull();
        assertThat(answer.<Object>get("case")).isNull();
        assertThat(loans.value("select count(*) from collection_action")).isEqualTo(before);
    }

    private JsonPath log(Map<String, ?> more) {
        return CaseApiTest.log(CaseApiTest.call(caseId(loans.openCase(borrower)), new HashMap<>(more)));
    }

    private static String caseId(UUID id) {
        return id(NodeType.COLLECTION_CASE, id);
    }

    private static String id(NodeType type, UUID id) {
        return NodeId.encode(type, id);
    }
}
