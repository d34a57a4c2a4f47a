package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class WishRacesHttpTest {

    private String caseId;

    @BeforeEach
    void open() {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 2, 30);
        caseId = CaseFlow.openCase(borrower);
    }

    @RepeatedTest(5)
    void ofThoseWhoLiftARequestAtOnceOneDoes() throws Exception {
        String request = CaseFlow.done(Wishes.request(Wishes.of(caseId, "EVERYTHING", Map.of())))
                .getString("doNotContact.id");
        List<String> errors = Together.times(4, () -> UserErrors.of(Wishes.lift(request, "letter"))).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(errors).isEqualTo(Collections.nCopies(3, "ILLEGAL_STATE input.doNotContactId"));
    }

    @RepeatedTest(5)
    void requestsAtOnceWithOneKeyAreOneRequest() throws Exception {
        Map<String, Object> input = Wishes.of(caseId, "CHANNEL", Map.of("channel", "SMS"));
        input.put("idempotencyKey", caseId);
        List<String> ids =
                Together.times(4, () -> CaseFlow.done(Wishes.request(input)).getString("doNotContact.id"));
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(Wishes.shown(caseId).getList("doNotContact")).hasSize(1);
    }
}
