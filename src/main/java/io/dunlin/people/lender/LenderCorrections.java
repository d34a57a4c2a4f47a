package io.dunlin.people.lender;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Corrects lenders. */
@ApplicationScoped
class LenderCorrections {

    private final Sql sql;

    LenderCorrections(Sql sql) {
        this.sql = sql;
    }

    /**
     * Corrects a lender.
     *
     * @return it, or NOT_FOUND, or STALE_VERSION with the lender as it is, or what is wrong with the correction
     */
    Outcome<Written<LenderView>> correct(LenderCorrection correction, Stamp stamp) {
        LenderView found = sql.find(
                        "select " + LenderService.COLUMNS + " from lender where code = ? for no key update",
                        LenderService::view,
                        correction.input().code())
                .orElse(null);
        List<Violation> violations = correction.violations(found);
        Integer expected = correction.input().expectedVersion();
        if (found != null && expected != null && expected != found.version()) {
            violations.add(Violation.of(
                    ErrorCode.STALE_VERSION,
                    "expectedVersion",
                    "The lender was changed by somebody else; read it again."));
            return Outcome.refused(violations, new Written<>(found.key(), found));
        }
        if (found == null || !violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        LenderView corrected = correction.applied(found);
        write(corrected, stamp);
        return Outcome.accepted(new Written<>(corrected.key(), corrected));
    }

    private void write(LenderView lender, Stamp stamp) {
        sql.update(
                """
                update lender set version = ?, name = ?, licence = ?, postal_address = ?, telephone = ?, email = ?, website = ?,
                       changed_at = ?, changed_by = ?
                 where id = ?
                """,
                lender.version(),
                lender.name(),
                lender.licence(),
                lender.postalAddress(),
                lender.telephone(),
                lender.email(),
                lender.website(),
                stamp.at(),
                stamp.by(),
                lender.key());
    }
}
