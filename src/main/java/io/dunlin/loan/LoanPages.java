package io.dunlin.loan;

import io.dunlin.loan.LoanTransitionConnection.LoanTransitionEdge;
import io.dunlin.loan.PaymentConnection.PaymentEdge;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of what belongs to one loan. The loan's derived position already holds all of it, so paging costs no statement.
 */
@ApplicationScoped
class LoanPages {

    private final LoanPositions positions;
    private final Cursors cursors;

    LoanPages(LoanPositions positions, Cursors cursors) {
        this.positions = positions;
        this.cursors = cursors;
    }

    PaymentConnection payments(LoanView loan, @Nullable Integer first, @Nullable String after) {
        PageArgs page = cursors.page(first, after, "payments of " + loan.key());
        List<PaymentView> all = positions.payments(loan);
        Slice<PaymentView> slice = slice(all, page, payment -> payment.payment().id());
        List<PaymentEdge> edges = slice.rows().stream()
                .map(payment -> new PaymentEdge(
                        cursors.of(page.scope(), payment.payment().id()), payment))
                .toList();
        return new PaymentConnection(edges, PageInfo.of(page, slice.more(), edges, PaymentEdge::cursor), all.size());
    }

    LoanTransitionConnection transitions(LoanView loan, @Nullable Integer first, @Nullable String after) {
        PageArgs page = cursors.page(first, after, "transitions of " + loan.key());
        List<RecordedTransition> all = positions.transitions(loan);
        Slice<RecordedTransition> slice = slice(all, page, RecordedTransition::sequence);
        List<LoanTransitionEdge> edges = slice.rows().stream()
                .map(transition -> new LoanTransitionEdge(
                        cursors.of(page.scope(), transition.sequence()), LoanTransitionView.of(transition)))
                .toList();
        return new LoanTransitionConnection(
                edges, PageInfo.of(page, slice.more(), edges, LoanTransitionEdge::cursor), all.size());
    }

    /** The rows after the one that the cursor names; none when it is not there any more. */
    private static <T> Slice<T> slice(List<T> all, PageArgs page, Function<T, Object> key) {
        int start = 0;
        if (page.after() != null) {
            String last = page.after().get(0);
            while (start < all.size() && !key.apply(all.get(start)).toString().equals(last)) {
                start++;
            }
            start = Math.min(start + 1, all.size());
        }
        int end = Math.min(all.size(), start + page.first());
        return new Slice<>(all.subList(start, end), end < all.size());
    }
}
