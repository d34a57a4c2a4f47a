package io.dunlin.people.agency;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.agency.AgencyDecision.AgencyDecisionInput;
import io.dunlin.people.agency.AgencyRegister.AgencyRegisterInput;
import io.dunlin.people.agency.AgencyReviewRecord.AgencyReviewInput;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps agencies: whom cases may be placed with. */
@ApplicationScoped
class AgencyService {

    private final AgencyStore store;
    private final Event<AgencyEnded> ended;

    AgencyService(AgencyStore store, Event<AgencyEnded> ended) {
        this.store = store;
        this.ended = ended;
    }

    /**
     * Registers an agency.
     *
     * @return it, or DUPLICATE for a code that is taken, or what is wrong with it
     */
    Outcome<Written<AgencyView>> register(AgencyRegisterInput input, Stamp stamp) {
        ActorType actor = Objects.requireNonNull(input.actorType());
        List<Violation> violations = new ArrayList<>(
                AgencyRules.violations(input.countries(), input.contractThrough(), input.commissionRate()));
        if (store.locked(input.code()).isPresent()) {
            violations.add(Violation.of(ErrorCode.DUPLICATE, "code", "Another agency has this code."));
        }
        violations.addAll(AgencyRules.of(actor));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Agency agency = registered(input, actor);
        store.insert(agency, stamp);
        return Outcome.accepted(written(agency));
    }

    private static Agency registered(AgencyRegisterInput input, ActorType actor) {
        Decimal rate = input.commissionRate();
        return new Agency(
                Ids.next(),
                0,
                input.code(),
                input.name(),
                actor,
                AgencyStatus.ACTIVE,
                AgencyRules.countries(input.countries()),
                input.contractThrough(),
                rate == null ? null : rate.value(),
                input.postalAddress(),
                input.telephone(),
                input.email(),
                null);
    }

    /** Corrects an agency, unless the work with it has ended. */
    Outcome<Written<AgencyView>> correct(AgencyCorrection correction, Stamp stamp) {
        Agency found = store.locked(correction.code()).orElse(null);
        List<Violation> violations = correction.violations();
        if (found == null) {
            return missing(violations);
        }
        Optional<Violation> stale = stale(found, correction.input().expectedVersion);
        if (stale.isPresent()) {
            violations.add(stale.get());
            return Outcome.refused(violations, written(found));
        }
        if (found.status() == AgencyStatus.ENDED) {
            violations.add(over());
        }
        boolean changesType = correction.changesType(found);
        // By it what was done in its cases was judged.
        if (changesType && store.hasCases(found.code())) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "actorType", "Cases are placed with the agency: recall them first."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Agency corrected = correction.applied(found);
        if (changesType) {
            store.updatePeople(corrected, stamp);
        }
        return changed(corrected, stamp);
    }

    /** From now on no case is placed with the agency; it keeps what it has. */
    Outcome<Written<AgencyView>> suspend(AgencyDecisionInput input, Stamp stamp) {
        return decide(input, Set.of(AgencyStatus.ACTIVE), AgencyStatus.SUSPENDED, "The agency is not active.", stamp);
    }

    /** Ends a suspension. */
    Outcome<Written<AgencyView>> resume(AgencyDecisionInput input, Stamp stamp) {
        return decide(
                input, Set.of(AgencyStatus.SUSPENDED), AgencyStatus.ACTIVE, "The agency is not suspended.", stamp);
    }

    /** The work with the agency ends at once; what it has is taken back afterwards, in batches. */
    Outcome<Written<AgencyView>> end(AgencyDecisionInput input, Stamp stamp) {
        Set<AgencyStatus> before = Set.of(AgencyStatus.ACTIVE, AgencyStatus.SUSPENDED);
        return decide(input, before, AgencyStatus.ENDED, "The work with the agency has ended already.", stamp);
    }

    private Outcome<Written<AgencyView>> decide(
            AgencyDecisionInput input, Set<AgencyStatus> before, AgencyStatus now, String refusal, Stamp stamp) {
        Agency found = store.locked(input.code()).orElse(null);
        if (found == null) {
            return missing(List.of());
        }
        Optional<Violation> stale = stale(found, input.expectedVersion());
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), written(found));
        }
        if (!before.contains(found.status())) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "code", refusal);
        }
        Agency decided = found.decided(now);
        if (now == AgencyStatus.ENDED) {
            ended.fire(new AgencyEnded(decided.code(), stamp));
        }
        store.add(decided, input, stamp);
        return changed(decided, stamp);
    }

    /** Keeps a review; the latest one that the agency passed counts. */
    Outcome<Written<AgencyView>> review(AgencyReviewInput input, Stamp stamp) {
        Agency found = store.locked(input.code()).orElse(null);
        List<Violation> violations = new ArrayList<>();
        if (input.reviewedOn().isBefore(LocalDate.EPOCH) || input.reviewedOn().isAfter(stamp.on())) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE, "reviewedOn", "The day must be between 1970 and the business date."));
        }
        if (found == null) {
            return missing(violations);
        }
        if (found.status() == AgencyStatus.ENDED) {
            violations.add(over());
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        store.add(found, input, stamp);
        LocalDate before = found.reviewedOn();
        boolean counts = input.passed() && (before == null || before.isBefore(input.reviewedOn()));
        return counts ? changed(found.reviewed(input.reviewedOn()), stamp) : Outcome.accepted(written(found));
    }

    private Outcome<Written<AgencyView>> changed(Agency agency, Stamp stamp) {
        store.update(agency, stamp);
        return Outcome.accepted(written(agency));
    }

    private static Outcome<Written<AgencyView>> missing(List<Violation> others) {
        List<Violation> all = new ArrayList<>(others);
        all.add(0, Violation.of(ErrorCode.NOT_FOUND, "code", "There is no such agency."));
        return Outcome.refused(all);
    }

    private static Optional<Violation> stale(Agency found, @Nullable Integer expected) {
        return Versions.stale("The agency", expected, found.version());
    }

    private static Violation over() {
        return Violation.of(ErrorCode.ILLEGAL_STATE, "code", "The work with the agency has ended.");
    }

    private static Written<AgencyView> written(Agency agency) {
        return new Written<>(agency.key(), agency.view(Siblings.only(agency.key())));
    }
}
