package io.dunlin.people.collector;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the agency whose people a collector is of. */
@ApplicationScoped
class Employers {

    private final Sql sql;

    Employers(Sql sql) {
        this.sql = sql;
    }

    /** An agency, as far as it matters to its people. */
    record Employer(UUID key, ActorType actorType, boolean ended) {}

    /** The agency with this code, which does not end before the transaction does; null for no code, and when there is none. */
    @Nullable
    Employer kept(@Nullable String code) {
        return code == null ? null : found(code).orElse(null);
    }

    private Optional<Employer> found(String code) {
        return sql.find(
                "select id, actor_type, status = 'ENDED' as ended from agency where code = ? for share",
                row -> new Employer(row.id("id"), row.oneOf(ActorType.class, "actor_type"), row.flag("ended")),
                code);
    }

    /** Why nobody becomes one of its people: NOT_FOUND, or ILLEGAL_STATE when the work with it has ended. */
    static List<Violation> faults(@Nullable String code, @Nullable Employer found) {
        if (code != null && found == null) {
            return List.of(Violation.of(ErrorCode.NOT_FOUND, "agency", "There is no such agency."));
        }
        return found != null && found.ended()
                ? List.of(Violation.of(ErrorCode.ILLEGAL_STATE, "agency", "The work with the agency has ended."))
                : List.of();
    }
}
