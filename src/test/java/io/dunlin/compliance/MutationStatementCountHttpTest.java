package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.visit.Visits;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mutation reads each fact once: what it knows is not read again to be shown. */
@QuarkusTest
class MutationStatementCountHttpTest {

    private Desk desk;

    @BeforeEach
    void open() {
        Staff.known(Staff.CLAIMER);
        desk = Desk.atAnyHour();
    }

    /** The rest reads the case and what is named, writes the row, the decision and a breach, and shows the case. */
    @Test
    void anActionIsJudgedOnceAndNotReadAfterItIsWritten() {
        log();
        assertThat(Statements.during(this::log)).hasSize(GuardStatementCountHttpTest.JUDGEMENT + 10);
    }

    /** The case, the address twice, for whom the visit is; the visit and the act. */
    @Test
    void aVisitIsJudgedOnceAndNotReadAfterItIsPlanned() {
        plan();
        assertThat(Statements.during(this::plan)).hasSize(GuardStatementCountHttpTest.JUDGEMENT + 6);
    }

    /** The agency, the borrower twice, the case, what speaks against it, the placement, the assignee, and the case to be shown. */
    @Test
    void aPlacementTakesEightStatements() {
        String agency = Agencies.any();
        assertThat(Statements.during(() -> place(agency))).hasSize(8);
    }

    /** The collector twice, the first of the queue, the case, the act, the assignee, and the case to be shown. */
    @Test
    void aClaimTakesNineStatements() {
        // one less when a call-back is due, for which it looks first
        assertThat(Statements.during(MutationStatementCountHttpTest::claim)).hasSizeBetween(8, 9);
    }

    private void log() {
        CaseFlow.log(CaseFlow.call(desk.caseId(), "NO_ANSWER"));
    }

    private void plan() {
        CaseFlow.done(GraphQl.mutate(
                "visitPlan",
                "VisitPlanInput",
                "visit { id } permission { verdict }",
                Map.of(
                        "caseId", desk.caseId(),
                        "plannedFor", Visits.soon(),
                        "place", "HOME",
                        "contactPointId", desk.address(),
                        "participants", List.of(desk.collector()))));
    }

    private void place(String agency) {
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { version }", Map.of("caseId", desk.caseId(), "agency", agency)));
    }

    private static void claim() {
        CaseFlow.done(Staff.claims("case { version }", Map.of("contactable", "ANY")));
    }
}
