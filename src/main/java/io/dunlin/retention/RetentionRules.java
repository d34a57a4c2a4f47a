package io.dunlin.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what prevents an erasure: a function of the facts and the day. */
final class RetentionRules {

    private final List<RetentionDuty> duties;

    RetentionRules(List<RetentionDuty> duties) {
        this.duties = List.copyOf(duties);
    }

    /** The duties, for whoever wants to know which have ended. */
    List<String> ids() {
        return duties.stream().map(RetentionDuty::id).toList();
    }

    /** All obstacles on that day, those without an end first; none: the data may be erased. */
    List<ErasureObstacle> obstacles(RetentionFacts facts, LocalDate today) {
        List<ErasureObstacle> obstacles = new ArrayList<>();
        if (facts.isErased()) {
            obstacles.add(ErasureObstacle.without("ALREADY_ERASED", "The personal data was erased already."));
            return obstacles;
        }
        facts.holds()
                .forEach(day -> obstacles.add(ErasureObstacle.without(
                        "LEGAL_HOLD", "A legal hold of " + day + " is in force: nothing may be erased.")));
        facts.loans().stream()
                .filter(RetainedLoan::isOwed)
                .forEach(loan -> obstacles.add(
                        ErasureObstacle.without("LOAN_OWED", "The loan " + loan.number() + " is still owed.")));
        if (facts.openCase() != null) {
            obstacles.add(ErasureObstacle.without("CASE_OPEN", "The case " + facts.openCase() + " is open."));
        }
        for (RetentionDuty duty : duties) {
            duty.through(facts)
                    .filter(day -> !today.isAfter(day))
                    .ifPresent(day -> obstacles.add(new ErasureObstacle(
                            duty.id(), duty.text() + " It is kept through " + day + ".", duty.citation(), day)));
        }
        return obstacles;
    }
}
