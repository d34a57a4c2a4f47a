package io.dunlin.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import in the form that clients read. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
        String id,
        @Nullable String fileName,
        String status,
        @Nullable String fault,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected,
        BigDecimal seconds,
        BigDecimal rowsPerSecond,
        String rejections) {

    static ImportJson of(ImportView view) {
        return new ImportJson(
                view.id(),
                view.fileName(),
                view.status().name(),
                view.fault(),
                view.startedAt(),
                view.finishedAt(),
                view.rowsRead(),
                view.accepted(),
                view.unchanged(),
                view.rejected(),
                view.seconds(),
                view.rowsPerSecond(),
                "/portfolio/imports/" + view.id() + "/rejections");
    }
}
