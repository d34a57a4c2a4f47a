package io.dunlin.proof;

import io.dunlin.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies the log of one case, with the anchor that holds it. */
@ApplicationScoped
class LogVerificationService {

    private final LogStore store;
    private final LogService logs;
    private final AnchorStore anchors;
    private final AnchorKeys keys;
    private final AnchorDue due;
    private final BusinessCalendar calendar;

    LogVerificationService(
            LogStore store,
            LogService logs,
            AnchorStore anchors,
            AnchorKeys keys,
            AnchorDue due,
            BusinessCalendar calendar) {
        this.store = store;
        this.logs = logs;
        this.anchors = anchors;
        this.keys = keys;
        this.due = due;
        this.calendar = calendar;
    }

    /** What is found of a case's log; empty when there is no such case. */
    @Transactional
    Optional<LogVerificationView> ofCase(UUID caseId) {
        store.look();
        return store.borrowerOf(caseId).map(this::ofBorrower);
    }

    private LogVerificationView ofBorrower(UUID borrower) {
        ChainCheck check =
                Objects.requireNonNull(logs.check(List.of(borrower)).get(borrower), "the borrower was asked for");
        Anchor anchor = anchors.lastOf(borrower).orElse(null);
        LogFault fault = AnchorDue.fault(check, due.before()).orElse(null);
        int through = 0;
        if (anchor != null) {
            List<Leaf> leaves = anchors.leaves(anchor.number());
            through = leaves.stream()
                    .filter(leaf -> leaf.borrowerId().equals(borrower))
                    .mapToInt(Leaf::length)
                    .sum();
            fault = fault == null ? broken(anchor, leaves, through) : fault;
        }
        return new LogVerificationView(
                fault == null,
                check.entries(),
                calendar.now(),
                fault == null ? null : LogFaultView.of(fault),
                through,
                anchor == null ? null : LogAnchorView.of(anchor));
    }

    private @Nullable LogFault broken(Anchor anchor, List<Leaf> leaves, int through) {
        return keys.anchorCheck().intact(anchor, leaves)
                ? null
                : new LogFault(null, through, null, null, LogFaultReason.ANCHOR_BROKEN);
    }
}
