package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All chains at once. The database has those of other tests too, some of them broken. */
@QuarkusTest
class LogAuditTest {

    @Inject
    LogAudit audit;

    private final LogRows rows = new LogRows();

    private List<String> found() {
        return audit.everything(null).faults().stream()
                .filter(fault -> rows.borrower.equals(fault.borrower()))
                .map(fault -> fault.reason() + " " + fault.kind())
                .toList();
    }

    @Test
    void theFirstFaultOfEachChainIsNamed() {
        assertThat(audit.one(rows.borrower).intact()).isTrue();
        assertThat(audit.one(rows.borrower).entries()).isEqualTo(LogRows.LENGTH);
        assertThat(found()).isEmpty();
        LogRows.tamper("delete from breach where case_id = '%s'".formatted(rows.aCase));
        assertThat(found()).containsExactly("ROW_MISSING BREACH");
        assertThat(audit.one(rows.borrower).intact()).isFalse();
    }

    @Test
    void rowsOfSomebodyWhoHasNoChainAreFound() {
        String of = " where borrower_id = '%s'".formatted(rows.borrower);
        LogRows.tamper("delete from log_entry%s; delete from log_chain%s; delete from log_anchor_leaf%s"
                .formatted(of, of, of));
        assertThat(found()).contains("ROW_NOT_LOGGED ACTION", "ROW_NOT_LOGGED BREACH", "ROW_NOT_LOGGED RECALL");
    }

    @Test
    void anAnchorThatWasKeptElsewhereIsCompared() {
        LogAudit.Result result = audit.everything(new LogAudit.Kept(999_999, "ab".repeat(32)));
        assertThat(result.faults())
                .contains(new LogAudit.Found(null, 999_999, "ANCHOR", null, LogFaultReason.ANCHOR_BROKEN));
        assertThat(result.chains()).isPositive();
        assertThat(audit.one(UUID.randomUUID()).entries()).isZero();
    }
}
