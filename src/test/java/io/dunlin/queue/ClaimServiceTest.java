package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.Loans;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class ClaimServiceTest {

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    QueueQueries queue;

    @BeforeEach
    void set() {
        Staff.known(Staff.CLAIMER);
        clock.set(TODAY);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void fiftyClaimsTakeFiftyCases() throws Exception {
        for (int i = 0; i < 60; i++) {
            loans.defaulted(10);
        }
        assertThat(claimInParallel(50)).hasSize(50);
    }

    @Test
    void fiftyClaimsTakeAllOfTwentyCases() throws Exception {
        for (int i = 0; i < 20; i++) {
            loans.defaulted(10);
        }
        assertThat(claimInParallel(50)).hasSize(20);
    }

    @Test
    void identicalClaimsAtOnceTakeOneCase() throws Exception {
        for (int i = 0; i < 20; i++) {
            loans.defaulted(10);
        }
        String key = UUID.randomUUID().toString();
        List<UUID> claimed = Together.times(10, () -> claim(key));
        assertThat(claimed).doesNotContainNull();
        assertThat(new HashSet<>(claimed)).hasSize(1);
        assertThat(queue.count(QueueWanted.of(new CaseCriteria(null, null, true, null, null, null), null)))
                .isEqualTo(19);
    }

    @Test
    void theMostUrgentCaseComesFirstAndThoseOnHoldOrPlannedForLaterDoNotCome() {
        UUID held = loans.defaulted(20);
        UUID waiting = loans.defaulted(20);
        UUID younger = loans.defaulted(5);
        UUID older = loans.defaulted(9);
        loans.hold(loanOf(held), TODAY, TODAY);
        loans.sql("update collection_case set next_action_on = ? where borrower_id = ?", TODAY.plusDays(1), waiting);
        assertThat(claim(null)).isEqualTo(loans.openCase(older));
        assertThat(claim(null)).isEqualTo(loans.openCase(younger));
        assertThat(claim(null)).isNull();
        clock.set(TODAY.plusDays(1));
        assertThat(Set.of(claim(null), claim(null))).isEqualTo(Set.of(loans.openCase(held), loans.openCase(waiting)));
    }

    private Set<UUID> claimInParallel(int threads) throws Exception {
        List<UUID> claimed = new ArrayList<>(Together.times(threads, () -> claim(null)));
        claimed.removeIf(Objects::isNull);
        Set<UUID> different = new HashSet<>(claimed);
        assertThat(different).hasSameSizeAs(claimed);
        return different;
    }

    private static UUID claim(String key) {
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", key);
        String id = GraphQl.done(Staff.claims("case { id }", input)).getString("case.id");
        return id == null ? null : NodeId.decode(id).orElseThrow().uuid();
    }

    private UUID loanOf(UUID borrower) {
        return UUID.fromString(loans.value("select id from loan where borrower_id = ?", borrower));
    }
}
