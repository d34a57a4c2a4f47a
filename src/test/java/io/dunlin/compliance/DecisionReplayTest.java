package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.PermissionVerdict;
import io.dunlin.guard.decision.Basis;
import io.dunlin.guard.decision.DecisionJson;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a decision is enough to make it again. */
@QuarkusTest
class DecisionReplayTest {

    @Inject
    Sql sql;

    @Inject
    DecisionJson json;

    @Inject
    Regimes regimes;

    @Inject
    MovableClock clock;

    /** At a weekend, and at night, more is refused than asked about. */
    @BeforeEach
    void itIsNoonOfAWednesday() {
        clock.set(ZonedDateTime.now(ZoneId.of("America/New_York"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY))
                .with(LocalTime.NOON)
                .toInstant());
    }

    @AfterEach
    void theClockRuns() {
        clock.release();
    }

    private record Kept(String proposal, String basis, String answer, Instant at) {}

    @Test
    void everyDecisionIsMadeAgainFromWhatIsKeptOfIt() {
        Desk desk = everythingKnown();
        Map<String, Object> spouse = desk.spouse("SERVICE");
        Permits.ask(desk, Map.of());
        Permits.ask(desk, spouse);
        String agent = Desk.trained("AGENCY");
        Permits.ask(desk, Map.of("channel", "SMS", "collector", agent));
        Permits.ask(desk, Map.of("channel", "EMAIL", "contactPointId", desk.email(), "templateCode", "VALIDATION-1"));
        Permits.ask(desk, Map.of("channel", "VISIT", "place", "HOME", "participants", List.of(desk.collector())));
        for (String time : List.of("07:00", "12:00", "13:00", "22:30")) {
            desk.log(desk.at(-2, time), "RIGHT_PARTY_CONTACT", Map.of("participants", List.of(agent)));
            desk.log(desk.at(-2, time), "THIRD_PARTY_CONTACT", spouse);
        }
        List<Kept> kept = sql.list(
                "select proposal, basis, answer, judged_for from compliance_decision where case_id = ?",
                row -> new Kept(row.text("proposal"), row.text("basis"), row.text("answer"), row.instant("judged_for")),
                key(desk.caseId()));
        assertThat(kept).hasSize(14);
        assertThat(kept).allSatisfy(each -> assertThat(again(each)).isEqualTo(answer(each)));
        assertThat(kept.stream().map(each -> answer(each).verdict()))
                .contains(PermissionVerdict.ALLOWED, PermissionVerdict.REFUSED, PermissionVerdict.NEEDS_INPUT);
    }

    private ContactPermissionView answer(Kept kept) {
        return json.read(kept.answer(), ContactPermissionView.class);
    }

    private ContactPermissionView again(Kept kept) {
        Proposal proposal = json.read(kept.proposal(), Proposal.class);
        Basis basis = json.read(kept.basis(), Basis.class);
        return ContactPermissionView.of(new Judgement(
                proposal,
                basis.selection(),
                basis.facts(),
                kept.at(),
                Judge.judge(regimes.rulesFor(basis.selection()), proposal, basis.facts(), kept.at()),
                regimes.applicable(basis.selection()).stream()
                        .map(Regime::jurisdiction)
                        .toList(),
                regimes.versions(basis.selection())));
    }

    /** A case of which every kind of fact is known. */
    private static Desk everythingKnown() {
        Desk desk = Desk.in("US", "America/New_York", "CN");
        CaseFlow.done(Wishes.request(
                Wishes.of(desk.caseId(), "TIME_WINDOW", Map.of("dailyFrom", "13:00", "dailyThrough", "13:29"))));
        CaseFlow.done(Wishes.request(Wishes.of(desk.caseId(), "CHANNEL", Map.of("channel", "IM"))));
        CaseFlow.done(
                Wishes.request(Wishes.of(desk.caseId(), "CONTACT_POINT", Map.of("contactPointId", desk.otherPhone()))));
        condition(desk, "AGREED_TO_TIME", "06:00-23:29");
        condition(desk, "VULNERABLE", null);
        CaseFlow.done(GraphQl.mutate(
                "loanHoldPlace",
                "LoanHoldPlaceInput",
                "hold { id }",
                Map.of(
                        "loanId",
                        desk.loans().get(0),
                        "kind",
                        "OTHER",
                        "from",
                        CaseFlow.today().toString(),
                        "reason",
                        "test",
                        "freezesContact",
                        false)));
        desk.log(
                desk.at(-3, "12:00"),
                "DELIVERED",
                Map.of(
                        "channel",
                        "LETTER",
                        "purpose",
                        "REMIND",
                        "templateCode",
                        "VISIT-1",
                        "contactPointId",
                        desk.address()));
        return desk;
    }

    private static void condition(Desk desk, String kind, String detail) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "borrowerId",
                desk.borrower(),
                "kind",
                kind,
                "from",
                CaseFlow.today().minusDays(9).toString()));
        input.put("detail", detail);
        CaseFlow.done(GraphQl.mutate("borrowerConditionRecord", "BorrowerConditionInput", "condition { id }", input));
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }
}
