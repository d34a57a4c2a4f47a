package io.dunlin.sweep;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A sweep as clients see one. */
@Type("OverdueSweep")
@Description("A run that reviews the loans whose stage changes by a date. It records the changes, and opens and "
        + "closes cases.")
public record SweepView(
        @Ignore Siblings<UUID> siblings,
        @Ignore UUID key,

        @NonNull @Description("The business date through which the sweep looks for changes.")
        LocalDate asOf,

        @NonNull @Description("Current status.") SweepStatus status,

        @Description("Whether this is a preview, which writes nothing.")
        boolean preview,

        @NonNull @Description("When it was started.") Instant startedAt,

        @Description("When it ended; null while it runs.") @Nullable
        Instant finishedAt,

        @NonNull @Description("The finished share, from 0 to 1.")
        Decimal progress,

        @Description("The number of loans reviewed.") int loansReviewed,

        @Description("The number of changes of stage.") int transitions,

        @Description("The number of cases opened, including cases that the same review closed again.")
        int casesOpened,

        @Description("The number of cases closed.") int casesClosed,

        @Description("The number of loans that could not be reviewed. The next sweep tries them again.")
        int failures)
        implements Node {

    private static final int PROGRESS_DECIMALS = 3;

    static SweepView of(Siblings<UUID> siblings, SweepRun run) {
        BigDecimal progress = run.chunks() == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(run.chunksDone())
                        .divide(BigDecimal.valueOf(run.chunks()), PROGRESS_DECIMALS, RoundingMode.DOWN);
        return new SweepView(
                siblings,
                run.id(),
                run.asOf(),
                run.status(),
                run.preview(),
                run.startedAt(),
                run.finishedAt(),
                Decimal.of(progress),
                run.loansReviewed(),
                run.transitions(),
                run.casesOpened(),
                run.casesClosed(),
                run.failures());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.OVERDUE_SWEEP, key);
    }
}
