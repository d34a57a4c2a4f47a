package io.dunlin.sweep;

import io.dunlin.loan.LoanReviewService.FailedLoan;
import io.dunlin.platform.sql.DatabaseFault;
import io.dunlin.sweep.SweepChunkService.LeaseLost;
import io.dunlin.sweep.SweepChunkService.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes a chunk that could not be written as a whole. It halves the chunk again and again until only the loans that
 * the database refuses are left out. When the database can do no work at all, no loan is at fault, and nothing is left
 * out. So one bad loan among thousands costs a few dozen transactions. The loans of a borrower stay together, because
 * the borrower's case depends on all of them.
 */
final class ChunkParts {

    private static final Logger LOG = Logger.getLogger(ChunkParts.class);

    private final SweepChunkService service;
    private final Share share;
    private ChunkResult written = ChunkResult.NOTHING;

    ChunkParts(SweepChunkService service, Share share) {
        this.service = service;
        this.share = share;
    }

    /** What is done so far. */
    ChunkResult written() {
        return written;
    }

    /** Processes these borrowers; returns the running total. */
    ChunkResult halves(List<List<UUID>> borrowers) {
        if (borrowers.isEmpty()) {
            return written;
        }
        try {
            return add(
                    service.part(share, borrowers.stream().flatMap(List::stream).toList()));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            proceed(e);
            int half = borrowers.size() / 2;
            if (half == 0) {
                return borrower(borrowers.get(0), e);
            }
            halves(borrowers.subList(0, half));
            return halves(borrowers.subList(half, borrowers.size()));
        }
    }

    private ChunkResult borrower(List<UUID> loans, RuntimeException fault) {
        List<UUID> good = new ArrayList<>();
        List<FailedLoan> bad = new ArrayList<>();
        for (UUID loan : loans) {
            RuntimeException own = loans.size() == 1 ? fault : tried(loan);
            if (own == null) {
                good.add(loan);
            } else {
                bad.add(failed(loan, own));
            }
        }
        if (!good.isEmpty()) {
            together(good, bad);
        }
        ChunkResult failures = ChunkResult.failures(bad);
        service.leaveOut(share, failures);
        return add(failures);
    }

    private void together(List<UUID> good, List<FailedLoan> bad) {
        try {
            add(service.part(share, good));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            proceed(e);
            good.forEach(loan -> bad.add(failed(loan, e)));
        }
    }

    /** What is wrong with the loan alone; null when nothing is. */
    private @Nullable RuntimeException tried(UUID loan) {
        try {
            service.trial(share, List.of(loan));
            return null;
        } catch (RuntimeException e) {
            proceed(e);
            return e;
        }
    }

    /** Goes on looking for the loan at fault, unless it is the database that is, or the chunk is no longer the worker's. */
    private void proceed(RuntimeException fault) {
        if (DatabaseFault.isOutage(fault)) {
            throw fault;
        }
        service.renew(share);
    }

    private FailedLoan failed(UUID loan, RuntimeException fault) {
        LOG.errorf("Sweep %s skipped loan %s: %s", share.run().id(), loan, DatabaseFault.told(fault));
        return new FailedLoan(loan, "its review cannot be recorded: " + DatabaseFault.told(fault));
    }

    private ChunkResult add(ChunkResult result) {
        written = written.plus(result);
        return written;
    }
}
