package io.dunlin.sweep;

import io.dunlin.loan.LoanReviewService.FailedLoan;
import io.dunlin.loan.LoanReviewService.Reviewed;
import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import io.dunlin.loan.overdue.Crossing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The results of a chunk. */
record ChunkResult(int loans, Map<Edge, Integer> edges, int casesOpened, int casesClosed, List<FailedLoan> failures) {

    /** An edge of the ladder, by the codes of its stages. */
    record Edge(String from, String to) {}

    static final ChunkResult NOTHING = new ChunkResult(0, Map.of(), 0, 0, List.of());

    static ChunkResult of(Reviewed reviewed, int casesOpened, int casesClosed) {
        Map<Edge, Integer> edges = new HashMap<>();
        for (ReviewedLoan loan : reviewed.reviewed().loans()) {
            for (Crossing crossing : loan.crossings()) {
                edges.merge(new Edge(crossing.from().code(), crossing.to().code()), 1, Integer::sum);
            }
        }
        return new ChunkResult(
                reviewed.reviewed().loans().size(), edges, casesOpened, casesClosed, reviewed.failures());
    }

    static ChunkResult failures(List<FailedLoan> failures) {
        return new ChunkResult(0, Map.of(), 0, 0, failures);
    }

    int transitions() {
        return edges.values().stream().mapToInt(Integer::intValue).sum();
    }

    ChunkResult plus(ChunkResult other) {
        Map<Edge, Integer> sum = new HashMap<>(edges);
        other.edges.forEach((edge, count) -> sum.merge(edge, count, Integer::sum));
        List<FailedLoan> all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new ChunkResult(
                loans + other.loans, sum, casesOpened + other.casesOpened, casesClosed + other.casesClosed, all);
    }
}
