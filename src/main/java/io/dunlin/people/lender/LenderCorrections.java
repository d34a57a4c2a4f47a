package io.dunlin.people.lender;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
        if (found == null) {
            return Outcome.refused(violations);
        }
        Optional<Violation> stale =
                Versions.stale("The lender", correction.input().expectedVersion(), found.version());
        stale.ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return stale.isPresent()
                    ? Outcome.refused(violations, new Written<>(found.key(), found))
                    : Outcome.refused(violations);
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
