package io.dunlin.sweep;

import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.PageInfo;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Stage;
import io.dunlin.policy.registry.StageView;
import io.dunlin.sweep.SweepConnection.SweepConnectionEdge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the queries of clients about sweeps. */
@ApplicationScoped
class SweepQueryService {

    private static final int FAILURES_SHOWN = 100;

    private final Sql sql;
    private final SweepStore store;
    private final LoanQueryService loans;
    private final Policies policies;
    private final Cursors cursors;

    SweepQueryService(Sql sql, SweepStore store, LoanQueryService loans, Policies policies, Cursors cursors) {
        this.sql = sql;
        this.store = store;
        this.loans = loans;
        this.policies = policies;
        this.cursors = cursors;
    }

    Optional<SweepView> find(UUID id) {
        return store.run(id).map(SweepQueryService::view);
    }

    /** A sweep that was started before, as it is now. */
    SweepView startedSweep(UUID id) {
        return find(id).orElseThrow();
    }

    static SweepView view(SweepRun run) {
        return SweepView.of(Siblings.only(run.id()), run);
    }

    @Produces
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.OVERDUE_SWEEP, id -> find(id).orElse(null));
    }

    /** Sweeps, the latest start first. */
    SweepConnection page(@Nullable Integer first, @Nullable String after) {
        PageArgs page = cursors.page(first, after, "sweeps");
        String limit = " order by id desc limit " + (page.first() + 1);
        List<SweepRun> rows = page.after() == null
                ? store.runs(limit)
                : store.runs(
                        " where id < ?" + limit, UUID.fromString(page.after().get(0)));
        Slice<SweepRun> slice = Slice.of(rows, page.first());
        Siblings<UUID> siblings =
                new Siblings<>(slice.rows().stream().map(SweepRun::id).toList());
        List<SweepConnectionEdge> edges = slice.rows().stream()
                .map(run -> new SweepConnectionEdge(cursors.of(page.scope(), run.id()), SweepView.of(siblings, run)))
                .toList();
        PageInfo info = PageInfo.of(page, slice.more(), edges, SweepConnectionEdge::cursor);
        return new SweepConnection(edges, info, () -> sql.count("select count(*) from overdue_sweep"));
    }

    /** The edges of each sweep, in the order of the ladder. */
    Map<UUID, List<SweepEdgeView>> edges(List<UUID> sweeps) {
        Map<UUID, List<SweepEdgeView>> all = new HashMap<>();
        sql.list(
                "select sweep_id, from_stage, to_stage, crossings from sweep_edge where sweep_id = any(?)",
                row -> all.computeIfAbsent(row.id("sweep_id"), id -> new ArrayList<>())
                        .add(new SweepEdgeView(
                                stage(row.text("from_stage")), stage(row.text("to_stage")), row.integer("crossings"))),
                Column.uuids(sweeps));
        List<Stage> ladder = latest().ladder().stages();
        Comparator<StageView> order = Comparator.comparingInt(stage -> rung(ladder, stage));
        all.values()
                .forEach(edges -> edges.sort(
                        Comparator.comparing(SweepEdgeView::from, order).thenComparing(SweepEdgeView::to, order)));
        return all;
    }

    /** Charged off, and what only an older ladder had, comes last. */
    private static int rung(List<Stage> ladder, StageView stage) {
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i).code().equals(stage.code())) {
                return i;
            }
        }
        return ladder.size();
    }

    private StageView stage(String code) {
        return StageView.of(policies.stage(code, latest().version()));
    }

    private CollectionsPolicy latest() {
        return policies.versions().get(policies.versions().size() - 1);
    }

    /** The first hundred failures of each sweep. */
    Map<UUID, List<SweepFailureView>> failures(List<UUID> sweeps) {
        record Found(UUID sweep, UUID loan, String fault) {}
        List<Found> rows = sql.list(
                """
                select f.sweep_id, f.loan_id, f.fault
                  from unnest(?) as s(id)
                 cross join lateral (select * from sweep_failure where sweep_id = s.id order by loan_id limit ?) f
                """,
                row -> new Found(row.id("sweep_id"), row.id("loan_id"), row.text("fault")),
                Column.uuids(sweeps),
                FAILURES_SHOWN);
        Map<UUID, LoanView> views =
                loans.views(rows.stream().map(Found::loan).distinct().toList());
        Map<UUID, List<SweepFailureView>> all = new HashMap<>();
        rows.forEach(row -> all.computeIfAbsent(row.sweep(), id -> new ArrayList<>())
                .add(new SweepFailureView(Objects.requireNonNull(views.get(row.loan())), row.fault())));
        return all;
    }
}
