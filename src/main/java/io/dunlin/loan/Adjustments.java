package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.AdjustmentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the adjustments of loans. */
@ApplicationScoped
class Adjustments {

    private final Sql sql;
    private final LoanPositions positions;
    private final LoanQueryService loans;

    Adjustments(Sql sql, LoanPositions positions, LoanQueryService loans) {
        this.sql = sql;
        this.positions = positions;
        this.loans = loans;
    }

    @Produces
    NodeResolver adjustmentNodes() {
        return NodeResolver.of(NodeType.LOAN_ADJUSTMENT, id -> find(id).orElse(null));
    }

    Optional<UUID> loanOf(UUID adjustment) {
        return sql.find("select loan_id from loan_adjustment where id = ?", row -> row.id("loan_id"), adjustment);
    }

    Optional<LoanAdjustmentView> find(UUID id) {
        return loanOf(id).flatMap(loans::find).map(loan -> one(of(loan), id));
    }

    /** One that was recorded before, as it is now. */
    LoanAdjustmentView recorded(UUID id) {
        return find(id).orElseThrow();
    }

    /** The adjustments of the loan, and the transfers to it from loans that the caller may see. */
    List<LoanAdjustmentView> of(LoanView loan) {
        return of(loan, others(loan));
    }

    /** One of the adjustments of a loan that was just changed. */
    LoanAdjustmentView shown(UUID id, LoanView loan, @Nullable LoanView toLoan) {
        return one(of(loan, toLoan == null ? Map.of() : Map.of(toLoan.key(), toLoan)), id);
    }

    private List<LoanAdjustmentView> of(LoanView loan, Map<UUID, LoanView> others) {
        LoanPosition position = positions.of(loan);
        return position.facts().adjustments().stream()
                .filter(adjustment -> loan.key().equals(adjustment.loanId()) || others.containsKey(adjustment.loanId()))
                .map(adjustment -> LoanAdjustmentView.of(
                        adjustment,
                        named(adjustment.loanId(), loan, others),
                        adjustment.toLoanId() == null ? null : maybeNamed(adjustment.toLoanId(), loan, others),
                        applied(adjustment, position)))
                .toList();
    }

    private static LoanView named(UUID key, LoanView loan, Map<UUID, LoanView> others) {
        LoanView named = maybeNamed(key, loan, others);
        return named == null ? loan : named;
    }

    private static @Nullable LoanView maybeNamed(UUID key, LoanView loan, Map<UUID, LoanView> others) {
        return key.equals(loan.key()) ? loan : others.get(key);
    }

    /** What leaves a loan is covered by what came in, so a transfer brings its whole amount. */
    private static Money applied(RecordedAdjustment adjustment, LoanPosition position) {
        return adjustment.bringsTo(position.facts().contract().id())
                ? adjustment.amount()
                : position.ledger().applied(adjustment.id());
    }

    /** The other loans that adjustments of these loans name, for all loans of the level. */
    private Map<UUID, LoanView> others(LoanView loan) {
        return loan.siblings().all("loans of transfers", keys -> {
            Set<UUID> named = positions.facts(loan).values().stream()
                    .flatMap(facts -> facts.adjustments().stream())
                    .filter(adjustment -> adjustment.kind() == AdjustmentKind.TRANSFER_UNALLOCATED)
                    .flatMap(adjustment -> adjustment.loans().stream())
                    .collect(Collectors.toSet());
            return named.isEmpty() ? Map.of() : loans.views(named);
        });
    }

    private static LoanAdjustmentView one(List<LoanAdjustmentView> all, UUID id) {
        return all.stream()
                .filter(adjustment -> adjustment.adjustment().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
