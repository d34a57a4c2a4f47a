package io.dunlin.portfolio;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import in its present state.
 *
 * @param key its key
 * @param fault why it failed: a code, a line and a sentence; null unless it did
 * @param until when it ended, or now
 * @param rowsRead rows, without the header and blank lines: the sum of accepted, unchanged and rejected ones
 */
public record ImportView(
        UUID key,
        @Nullable String fileName,
        ImportStatus status,
        @Nullable String fault,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        Instant until,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected) {

    /** The id that clients see. */
    public String id() {
        return NodeId.encode(NodeType.PORTFOLIO_IMPORT, key);
    }

    /** How long it took, or takes until now. */
    public BigDecimal seconds() {
        return BigDecimal.valueOf(Duration.between(startedAt, until).toMillis(), 3);
    }

    BigDecimal rowsPerSecond() {
        BigDecimal seconds = seconds();
        return seconds.signum() <= 0
                ? BigDecimal.valueOf(rowsRead)
                : BigDecimal.valueOf(rowsRead).divide(seconds, 1, RoundingMode.HALF_EVEN);
    }
}
