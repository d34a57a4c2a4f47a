package io.dunlin.casework.callback;

import static io.dunlin.casework.callback.Calls.cancel;
import static io.dunlin.casework.callback.Calls.in;
import static io.dunlin.casework.callback.Calls.move;
import static io.dunlin.casework.callback.Calls.plan;
import static io.dunlin.casework.callback.Calls.planned;
import static io.dunlin.casework.callback.Calls.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.callback.Calls.Late;
import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallBacksHttpTest {

    private final int days = CaseFlow.daysOfItsOwn();
    private Late late;

    @BeforeEach
    void open() {
        late = Late.of(days);
    }

    @Test
    void aCallBackIsPlannedInACase() {
        String at = in(60);
        JsonPath answer = CaseFlow.done(
                plan(Map.of("caseId", late.caseId(), "at", at, "contactPointId", late.phone(), "note", "two\nlines")));
        Map<String, Object> expected = new HashMap<>(Map.of(
                "version",
                0,
                "at",
                at,
                "agreed",
                false,
                "status",
                "PLANNED",
                "plannedBy",
                "tester",
                "note",
                "two\nlines"));
        expected.put("cancelReason", null);
        expected.put("case", Map.of("id", late.caseId()));
        expected.put("borrower", Map.of("id", late.borrower()));
        expected.put("contactPoint", Map.of("id", late.phone()));
        assertThat(answer.<String, Object>getMap("callBack")).containsAllEntriesOf(expected);
        assertThat(answer.getString("case.id")).isEqualTo(late.caseId());
        assertThat(answer.getList("warnings")).isEmpty();
        String id = answer.getString("callBack.id");
        String earlier = planned(late.caseId(), in(30));
        assertThat(CaseFlow.collectionCase(late.caseId(), "callBacks { id } borrower { callBacks { id } }")
                        .getMap(""))
                .isEqualTo(Map.of(
                        "callBacks",
                        List.of(Map.of("id", earlier), Map.of("id", id)),
                        "borrower",
                        Map.of("callBacks", List.of(Map.of("id", earlier), Map.of("id", id)))));
    }

    @Test
    void ofABorrowerItJoinsTheOpenCaseOrNone() {
        assertThat(CaseFlow.done(plan(Map.of("borrowerId", late.borrower(), "at", in(60))))
                        .getString("callBack.case.id"))
                .isEqualTo(late.caseId());
        String other = CaseFlow.borrower().getString("borrower.id");
        JsonPath without = CaseFlow.done(plan(Map.of("borrowerId", other, "at", in(60))));
        assertThat(without.<Object>get("callBack.case")).isNull();
        assertThat(without.<Object>get("case")).isNull();
        String id = without.getString("callBack.id");
        CaseFlow.done(move(Map.of("callBackId", id, "at", in(70))));
        assertThat(CaseFlow.done(cancel(Map.of("callBackId", id, "reason", "asked")))
                        .getString("callBack.status"))
                .isEqualTo("CANCELLED");
        CaseFlow.pay(late.loan(), "200.00");
        assertThat(CaseFlow.done(plan(Map.of("borrowerId", late.borrower(), "at", in(60))))
                        .<Object>get("callBack.case"))
                .isNull();
        assertThat(UserErrors.of(plan(Map.of("caseId", late.caseId(), "at", in(60)))))
                .containsExactly("ILLEGAL_STATE input.caseId");
    }

    private void refused(Map<String, ?> more, String... errors) {
        Map<String, Object> input = new HashMap<>(Map.of("caseId", late.caseId(), "at", in(60)));
        input.putAll(more);
        input.values().removeIf("none"::equals);
        JsonPath answer = plan(input);
        assertThat(UserErrors.of(answer)).as(more.toString()).containsExactlyInAnyOrder(errors);
        assertThat(answer.<Object>get("callBack")).isNull();
    }

    @Test
    void whatCannotBePlannedIsRefusedWithEveryFaultAndNothingIsWritten() {
        String nobody = late.borrower()
                .replace(
                        late.borrower().substring(4), "A".repeat(late.borrower().length() - 4));
        refused(Map.of("caseId", "none"), "REQUIRED input.caseId");
        refused(Map.of("borrowerId", late.borrower()), "INVALID input.borrowerId");
        refused(Map.of("caseId", "x"), "NOT_FOUND input.caseId");
        refused(Map.of("caseId", late.borrower()), "NOT_FOUND input.caseId");
        refused(Map.of("caseId", "none", "borrowerId", nobody), "NOT_FOUND input.borrowerId");
        refused(Map.of("at", in(0)), "OUT_OF_RANGE input.at");
        refused(Map.of("at", in(-60)), "OUT_OF_RANGE input.at");
        refused(Map.of("at", in(90 * 24 * 60 + 1)), "OUT_OF_RANGE input.at");
        refused(Map.of("contactPointId", late.spousePhone()), "NOT_FOUND input.contactPointId");
        refused(Map.of("contactPointId", Late.of(20).phone()), "NOT_FOUND input.contactPointId");
        refused(
                Map.of("contactPointId", late.spousePhone(), "at", in(-1), "note", ""),
                "NOT_FOUND input.contactPointId",
                "OUT_OF_RANGE input.at",
                "OUT_OF_RANGE input.note");
        refused(Map.of("note", "x".repeat(4001)), "OUT_OF_RANGE input.note");
        String email = CaseFlow.done(GraphQl.mutate(
                        "contactPointAdd",
                        "ContactPointAddInput",
                        "contactPoint { id }",
                        Map.of(
                                "ownerId",
                                late.borrower(),
                                "contactPoint",
                                Map.of("channel", "EMAIL", "value", "late@example.org"))))
                .getString("contactPoint.id");
        refused(Map.of("contactPointId", email), "INVALID input.contactPointId");
        CaseFlow.done(GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", late.phone(), "standing", "INVALID")));
        refused(Map.of("contactPointId", late.phone()), "INVALID input.contactPointId");
        assertThat(callBacks()).isEmpty();
    }

    private List<String> callBacks() {
        return CaseFlow.collectionCase(late.caseId(), "callBacks { id }").getList("callBacks.id");
    }

    /** Also without a case, and also when a call-back is moved there. */
    @Test
    void nobodyIsCalledBackAtNight() {
        ZoneId zone = ZoneId.of(
                GraphQl.ask("query($id: ID!) { borrower(id: $id) { timeZone } }", Map.of("id", late.borrower()))
                        .getString("borrower.timeZone"));
        String free = CaseFlow.borrower().getString("borrower.id");
        String moved = planned(late.caseId(), in(60));
        for (String time : List.of("03:00", "07:59:59", "21:00", "23:30")) {
            String at = Instant.now()
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant()
                    .toString();
            refused(Map.of("at", at), "CONTACT_REFUSED input.at");
            assertThat(UserErrors.of(plan(Map.of("borrowerId", free, "at", at))))
                    .containsExactly("CONTACT_REFUSED input.at");
            assertThat(UserErrors.of(move(Map.of("callBackId", moved, "at", at))))
                    .containsExactly("CONTACT_REFUSED input.at");
        }
        for (String time : List.of("08:00", "20:59:59")) {
            String at = Instant.now()
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant()
                    .toString();
            planned(late.caseId(), at);
            CaseFlow.done(plan(Map.of("borrowerId", free, "at", at)));
        }
    }

    @Test
    void oneThatIsLaterThanTheSeventhDayIsPlannedWithAWarning() {
        assertThat(CaseFlow.done(plan(Map.of("caseId", late.caseId(), "at", in(5 * 24 * 60))))
                        .getList("warnings"))
                .isEmpty();
        JsonPath warned = CaseFlow.done(plan(Map.of("caseId", late.caseId(), "at", in(8 * 24 * 60))));
        assertThat(warned.getList("warnings")).hasSize(1);
        assertThat(warned.getString("callBack.status")).isEqualTo("PLANNED");
        String id = planned(late.caseId(), in(60));
        assertThat(CaseFlow.done(move(Map.of("callBackId", id, "at", in(9 * 24 * 60))))
                        .getList("warnings"))
                .hasSize(1);
    }

    @Test
    void aPlannedOneIsMovedAndCancelledAndNoOther() {
        String id = planned(late.caseId(), in(60));
        String at = in(120);
        JsonPath moved = CaseFlow.done(move(Map.of("callBackId", id, "at", at, "expectedVersion", 0)));
        assertThat(moved.<String, Object>getMap("callBack"))
                .containsEntry("at", at)
                .containsEntry("version", 1)
                .containsEntry("status", "PLANNED");
        JsonPath stale = move(Map.of("callBackId", id, "at", in(180), "expectedVersion", 0));
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.<String, Object>getMap("callBack")).containsEntry("at", at);
        JsonPath staleCancel = cancel(Map.of("callBackId", id, "reason", "x", "expectedVersion", 0));
        assertThat(UserErrors.of(staleCancel)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(UserErrors.of(move(Map.of("callBackId", id, "at", in(-5)))))
                .containsExactly("OUT_OF_RANGE input.at");
        assertThat(UserErrors.of(cancel(Map.of("callBackId", id, "reason", " "))))
                .containsExactly("REQUIRED input.reason");
        assertThat(UserErrors.of(cancel(Map.of("callBackId", late.caseId(), "reason", "x"))))
                .containsExactly("NOT_FOUND input.callBackId");
        JsonPath cancelled = CaseFlow.done(cancel(Map.of("callBackId", id, "reason", "paid", "expectedVersion", 1)));
        assertThat(cancelled.<String, Object>getMap("callBack"))
                .containsEntry("status", "CANCELLED")
                .containsEntry("cancelReason", "paid")
                .containsEntry("version", 2);
        String done = planned(late.caseId(), in(20));
        CaseFlow.log(Calls.call(late.caseId(), Instant.now(), Map.of()));
        for (String over : List.of(id, done)) {
            assertThat(UserErrors.of(move(Map.of("callBackId", over, "at", in(60)))))
                    .containsExactly("ILLEGAL_STATE input.callBackId");
            assertThat(UserErrors.of(cancel(Map.of("callBackId", over, "reason", "x"))))
                    .containsExactly("ILLEGAL_STATE input.callBackId");
        }
    }

    @Test
    void itIsDoneByACallOfThatDayFromHalfAnHourBefore() {
        String soon = planned(late.caseId(), in(20));
        String later = planned(late.caseId(), in(45));
        assertThat(status(soon)).isEqualTo("PLANNED");
        for (Map<String, String> none : List.of(
                Map.of("direction", "INBOUND", "outcome", "RIGHT_PARTY_CONTACT"),
                Map.of("channel", "SMS", "outcome", "DELIVERED"),
                Map.of("channel", "NOTE", "outcome", "NONE", "purpose", "INTERNAL"),
                Map.of("performedAt", in(-45)))) {
            CaseFlow.log(Calls.call(late.caseId(), Instant.now(), none));
            assertThat(status(soon)).as(none.toString()).isEqualTo("PLANNED");
        }
        String action =
                CaseFlow.log(Calls.call(late.caseId(), Instant.now(), Map.of())).getString("action.id");
        assertThat(status(soon)).isEqualTo("DONE");
        assertThat(status(later)).isEqualTo("PLANNED");
        CaseFlow.done(GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id }",
                Map.of("actionId", action, "outcome", "BUSY", "reason", "misheard")));
        assertThat(status(soon)).isEqualTo("DONE");
    }

    /** As if some time had passed. */
    private static void hours(String id, int at, int dueUntil, int dayEnds) {
        TestDatabase.execute(
                ("update call_back set at = now() + interval '%d minutes', since = now() - interval '2 days',"
                                + " due_until = now() + interval '%d minutes', day_ends = now() + interval '%d minutes' where id = '%s'")
                        .formatted(
                                at,
                                dueUntil,
                                dayEnds,
                                NodeId.decode(id).orElseThrow().uuid()));
    }

    @Test
    void whatNobodyDidIsMissedWhenTheDayEnds() {
        String id = planned(late.caseId(), in(60));
        hours(id, -300, -60, 1);
        assertThat(status(id)).isEqualTo("PLANNED");
        hours(id, -300, -60, 0);
        assertThat(status(id)).isEqualTo("MISSED");
        assertThat(UserErrors.of(move(Map.of("callBackId", id, "at", in(60)))))
                .containsExactly("ILLEGAL_STATE input.callBackId");
    }

    @Test
    void dueOnesStandBeforeAllOthersTheCallersOwnFirst() {
        Late second = Late.of(days);
        Late third = Late.of(days);
        Late fourth = Late.of(days);
        String bob = Tokens.of("bob-" + days, "COLLECTOR");
        String ann = Tokens.of(Staff.trained("ann-" + days, Map.of()), "COLLECTOR");
        String future = planned(second.caseId(), in(60));
        String anns = CaseFlow.done(plan(ann, Map.of("caseId", third.caseId(), "at", in(60))))
                .getString("callBack.id");
        String bobs = CaseFlow.done(plan(bob, Map.of("caseId", fourth.caseId(), "at", in(60))))
                .getString("callBack.id");
        List<String> all = new ArrayList<>(Calls.queue(ann, days, ""));
        assertThat(all).containsExactlyInAnyOrder(late.caseId(), second.caseId(), third.caseId(), fourth.caseId());
        hours(anns, -10, 60, 120);
        hours(bobs, -20, 60, 120);
        all.removeAll(List.of(third.caseId(), fourth.caseId()));
        for (String arguments : List.of("", ", contactable: ANY", ", orderBy: CONTACTABLE")) {
            assertThat(Calls.queue(ann, days, arguments))
                    .isEqualTo(List.of(third.caseId(), fourth.caseId(), all.get(0), all.get(1)));
            assertThat(Calls.queue(bob, days, arguments))
                    .isEqualTo(List.of(fourth.caseId(), third.caseId(), all.get(0), all.get(1)));
            assertThat(Calls.queue(Tokens.staff(), days, arguments))
                    .isEqualTo(List.of(fourth.caseId(), third.caseId(), all.get(0), all.get(1)));
        }
        hours(future, -30, 60, 120);
        assertThat(paged(ann))
                .isEqualTo(Calls.queue(ann, days, ""))
                .hasSize(4)
                .startsWith(third.caseId(), second.caseId());
        assertThat(claimed(ann)).isEqualTo(third.caseId());
        assertThat(Calls.queue(ann, days, "").get(0))
                .as("a claimed one stays the caller's own")
                .isEqualTo(third.caseId());
        CaseFlow.log(Calls.call(third.caseId(), Instant.now(), Map.of()));
        assertThat(Calls.queue(ann, days, "")).startsWith(second.caseId(), fourth.caseId());
        assertThat(claimed(ann)).isEqualTo(second.caseId());
    }

    private List<String> paged(String token) {
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("where", Calls.late(days)));
            variables.put("after", after);
            JsonPath page = GraphQl.ask(
                            token,
                            "query($where: CaseWhere, $after: String) { it: workQueue(first: 1, after: $after, where: $where) {"
                                    + " totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }",
                            variables)
                    .setRootPath("data.it");
            assertThat(page.getInt("totalCount")).isEqualTo(4);
            paged.addAll(page.getList("edges.node.id"));
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);
        return paged;
    }

    private String claimed(String token) {
        return GraphQl.ask(
                        token,
                        "mutation($input: CaseClaimNextInput!) { it: caseClaimNext(input: $input) { case { id } } }",
                        Map.of("input", Map.of("where", Calls.late(days))))
                .getString("it.case.id");
    }

    @Test
    void whatMayNotBeCalledNowIsNotDue() {
        Late second = Late.of(days);
        List<String> before = Calls.queue(Tokens.staff(), days, "");
        String last = before.get(1);
        assertThat(before).containsExactlyInAnyOrder(late.caseId(), second.caseId());
        String id = planned(last, in(60));
        hours(id, -10, 60, 120);
        assertThat(Calls.queue(Tokens.staff(), days, "")).startsWith(last);
        hours(id, -10, 0, 120);
        assertThat(Calls.queue(Tokens.staff(), days, "")).as("hours are over").isEqualTo(before);
        hours(id, 1, 60, 120);
        assertThat(Calls.queue(Tokens.staff(), days, "")).as("in a minute").isEqualTo(before);
        hours(id, -10, 60, 120);
        TestDatabase.execute(
                "update case_contactability set open = false, open_from = 'infinity', review_at = 'infinity'"
                        + " where case_id = '"
                        + NodeId.decode(last).orElseThrow().uuid() + "'");
        assertThat(Calls.queue(Tokens.staff(), days, "")).as("resting").doesNotContain(last);
        assertThat(Calls.queue(Tokens.staff(), days, ", contactable: ANY")).isEqualTo(before);
        TestDatabase.execute("update case_contactability set open = true, review_at = '-infinity' where case_id = '"
                + NodeId.decode(last).orElseThrow().uuid() + "'");
        CaseFlow.done(GraphQl.mutate(
                "doNotContactRequest",
                "DoNotContactInput",
                "doNotContact { id }",
                Map.of(
                        "caseId",
                        last,
                        "scope",
                        "CHANNEL",
                        "channel",
                        "AI_CALL",
                        "written",
                        true,
                        "requestedAt",
                        in(-60),
                        "source",
                        "letter")));
        assertThat(Calls.queue(Tokens.staff(), days, ""))
                .as("calls are stopped")
                .isEqualTo(before);
    }

    @Test
    void theNextDayIsPlannedAndClearedAndADueCallBackIsShownAllTheSame() {
        String tomorrow = CaseFlow.today().plusDays(1).toString();
        JsonPath planned = next(Map.of("caseId", late.caseId(), "on", tomorrow));
        assertThat(CaseFlow.done(planned).getString("case.nextActionOn")).isEqualTo(tomorrow);
        assertThat(Calls.queue(Tokens.staff(), days, "")).isEmpty();
        String id = planned(late.caseId(), in(60));
        assertThat(Calls.queue(Tokens.staff(), days, "")).isEmpty();
        hours(id, -10, 60, 120);
        assertThat(Calls.queue(Tokens.staff(), days, "")).containsExactly(late.caseId());
        CaseFlow.done(cancel(Map.of("callBackId", id, "reason", "x")));
        assertThat(Calls.queue(Tokens.staff(), days, "")).isEmpty();
        int version = planned.getInt("case.version");
        JsonPath stale = next(Map.of("caseId", late.caseId(), "expectedVersion", version - 1));
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getString("case.nextActionOn")).isEqualTo(tomorrow);
        JsonPath cleared = CaseFlow.done(next(Map.of("caseId", late.caseId(), "expectedVersion", version)));
        assertThat(cleared.<Object>get("case.nextActionOn")).isNull();
        assertThat(Calls.queue(Tokens.staff(), days, "")).containsExactly(late.caseId());
        String today = CaseFlow.today().toString();
        assertThat(CaseFlow.done(next(Map.of("caseId", late.caseId(), "on", today)))
                        .getString("case.nextActionOn"))
                .isEqualTo(today);
        CaseFlow.done(next(Map.of(
                "caseId", late.caseId(), "on", CaseFlow.today().plusYears(10).toString())));
        for (String bad : List.of(
                CaseFlow.today().minusDays(1).toString(),
                CaseFlow.today().plusYears(10).plusDays(1).toString())) {
            assertThat(UserErrors.of(next(Map.of("caseId", late.caseId(), "on", bad))))
                    .containsExactly("OUT_OF_RANGE input.on");
        }
        assertThat(UserErrors.of(next(Map.of("caseId", "x", "on", today)))).containsExactly("NOT_FOUND input.caseId");
        CaseFlow.pay(late.loan(), "200.00");
        assertThat(UserErrors.of(next(Map.of("caseId", late.caseId(), "on", today))))
                .containsExactly("ILLEGAL_STATE input.caseId");
    }

    private static JsonPath next(Map<String, ?> input) {
        return GraphQl.mutate("caseNextActionPlan", "CaseNextActionPlanInput", "case { version nextActionOn }", input);
    }

    @Test
    void whatSomebodyAgreedToGoesOnWhenTheCaseCloses() {
        String token = Tokens.of("goes-on-" + days, "COLLECTOR");
        String stays = CaseFlow.done(plan(token, Map.of("caseId", late.caseId(), "at", in(50))))
                .getString("callBack.id");
        String agreed = GraphQl.ask(
                        token,
                        "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) {"
                                + " effects { object { id } } userErrors { code field } } }",
                        Map.of(
                                "input",
                                Calls.call(
                                        late.caseId(),
                                        Instant.now(),
                                        Map.of("outcome", "CALL_BACK_AGREED", "callBackAt", in(60)))))
                .getString("it.effects[0].object.id");
        CaseFlow.pay(late.loan(), "200.00");
        assertThat(GraphQl.ask(
                                "query($id: ID!) { borrower(id: $id) { callBacks { id status agreed case { id } } } }",
                                Map.of("id", late.borrower()))
                        .getList("borrower.callBacks"))
                .isEqualTo(List.of(
                        Map.of("id", stays, "status", "PLANNED", "agreed", false, "case", Map.of("id", late.caseId())),
                        withoutCase(agreed)));
        assertThat(UserErrors.of(move(Map.of("callBackId", stays, "at", in(70)))))
                .containsExactly("ILLEGAL_STATE input.callBackId");
        hours(stays, -10, 60, 120);
        hours(agreed, -20, 60, 120);
        // The call in which it was agreed is no call-back.
        TestDatabase.execute("update call_back set since = now() where id = '"
                + NodeId.decode(agreed).orElseThrow().uuid() + "'");
        Map<String, Object> due = Map.of("due", true, "mine", true);
        assertThat(list(token, due, 2)).containsExactly(agreed);
        assertThat(list(token, Map.of("due", false, "mine", true), 2)).containsExactly(stays);
        CaseFlow.done(move(Map.of("callBackId", agreed, "at", in(70))));
        assertThat(list(token, due, 2)).isEmpty();
    }

    private static Map<String, Object> withoutCase(String id) {
        Map<String, Object> one = new HashMap<>(Map.of("id", id, "status", "PLANNED", "agreed", true));
        one.put("case", null);
        return one;
    }

    @Test
    void whoeverPlansACallBackWorksTheCaseThatIsClaimed() {
        String ann = Tokens.of(Staff.trained("works-" + days, Map.of()), "COLLECTOR");
        assertThat(claimed(ann)).isEqualTo(late.caseId());
        assertThat(claimIsOpen()).isTrue();
        planned(late.caseId(), in(60));
        assertThat(claimIsOpen()).as("somebody else did").isTrue();
        CaseFlow.done(plan(ann, Map.of("caseId", late.caseId(), "at", in(60))));
        assertThat(claimIsOpen()).isFalse();
    }

    private boolean claimIsOpen() {
        UUID key = NodeId.decode(late.caseId()).orElseThrow().uuid();
        try (Connection connection = TestDatabase.connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select claimed_until is not null from collection_case where id = '" + key + "'")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListIsFilteredAndPaged() {
        String user = "list-" + UUID.randomUUID();
        String token = Tokens.of(user, "COLLECTOR");
        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            times.add(in(60 + i));
            ids.add(CaseFlow.done(plan(token, Map.of("caseId", late.caseId(), "at", times.get(i))))
                    .getString("callBack.id"));
        }
        CaseFlow.done(cancel(Map.of("callBackId", ids.get(2), "reason", "x")));
        Map<String, Object> mine = Map.of("plannedBy", user);
        assertThat(list(token, mine, 2)).isEqualTo(ids);
        assertThat(list(token, Map.of("mine", true), 3)).isEqualTo(ids);
        assertThat(list(token, Map.of("mine", false, "plannedBy", user), 3)).isEmpty();
        assertThat(list(Tokens.staff(), Map.of("mine", false, "plannedBy", user), 3))
                .isEqualTo(ids);
        assertThat(list(token, Map.of("plannedBy", user, "from", times.get(1), "through", times.get(3)), 2))
                .isEqualTo(ids.subList(1, 4));
        assertThat(list(token, Map.of("plannedBy", user, "status", List.of("CANCELLED")), 2))
                .containsExactly(ids.get(2));
        assertThat(list(token, Map.of("plannedBy", user, "status", List.of("PLANNED")), 2))
                .containsExactly(ids.get(0), ids.get(1), ids.get(3), ids.get(4));
        assertThat(list(token, Map.of("plannedBy", user, "status", List.of("PLANNED", "DONE")), 2))
                .containsExactly(ids.get(0), ids.get(1), ids.get(3), ids.get(4));
        assertThat(list(token, Map.of("plannedBy", user, "status", List.of()), 2))
                .isEmpty();
        assertThat(list(token, Map.of("plannedBy", "nobody"), 2)).isEmpty();
        String heir = Staff.trained();
        CaseFlow.done(GraphQl.mutate(
                "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", late.caseId(), "assignee", heir)));
        assertThat(list(Tokens.of(heir, "COLLECTOR"), Map.of("mine", true), 2)).isEqualTo(ids);
    }

    private static List<String> list(String token, Map<String, ?> where, int first) {
        List<String> ids = new ArrayList<>();
        String after = null;
        int total;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("where", where, "first", first));
            variables.put("after", after);
            JsonPath page = GraphQl.ask(
                            token,
                            "query($where: CallBackWhere, $first: Int, $after: String) { it: callBacks(first: $first, after: $after,"
                                    + " where: $where) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }",
                            variables)
                    .setRootPath("data.it");
            ids.addAll(page.getList("edges.node.id"));
            total = page.getInt("totalCount");
            after = page.getBoolean("pageInfo.hasNextPage") ? page.getString("pageInfo.endCursor") : null;
        } while (after != null);
        assertThat(total).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void anAgencyHasThoseOfItsCasesAndNoOthers() {
        String agency = Agencies.registered("agency-" + UUID.randomUUID());
        String token = Tokens.ofAgency("agent", agency);
        String own = planned(late.caseId(), in(60));
        Late other = Late.of(20);
        String foreign = planned(other.caseId(), in(60));
        assertThat(list(token, Map.of(), 5)).isEmpty();
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", late.caseId(), "agency", agency)));
        String second = CaseFlow.done(plan(token, Map.of("borrowerId", late.borrower(), "at", in(70))))
                .getString("callBack.id");
        assertThat(list(token, Map.of(), 5)).containsExactly(own, second);
        for (Map<String, String> not : List.of(
                Map.of("caseId", other.caseId(), "at", in(60)), Map.of("borrowerId", other.borrower(), "at", in(60)))) {
            assertThat(UserErrors.of(plan(token, not)).get(0)).startsWith("NOT_FOUND input.");
        }
        assertThat(GraphQl.ask(
                                token,
                                "query($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } }",
                                Map.of("a", own, "b", foreign))
                        .getMap(""))
                .isEqualTo(new HashMap<>() {
                    {
                        put("a", Map.of("id", own));
                        put("b", null);
                    }
                });
        assertThat(GraphQl.send(Tokens.ofBorrower("jane", "B-1"), "{ callBacks { totalCount } }", Map.of())
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void keysAreGoodOnce() {
        String at = in(60);
        Map<String, Object> keyed = Map.of("caseId", late.caseId(), "at", at, "idempotencyKey", late.caseId());
        String id = CaseFlow.done(plan(keyed)).getString("callBack.id");
        Map<String, Object> moved = Map.of("callBackId", id, "at", in(70), "idempotencyKey", id);
        CaseFlow.done(move(moved));
        assertThat(CaseFlow.done(plan(keyed)).getString("callBack.id")).isEqualTo(id);
        assertThat(CaseFlow.done(move(moved)).getInt("callBack.version")).isEqualTo(1);
        assertThat(callBacks()).containsExactly(id);
    }

    @Test
    void ofManyWhoCancelAtOnceAllButOneAreTooLate() throws Exception {
        String id = planned(late.caseId(), in(60));
        List<String> errors =
                Together.times(5, () -> UserErrors.of(cancel(Map.of("callBackId", id, "reason", "x")))).stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(errors).isEqualTo(Collections.nCopies(4, "ILLEGAL_STATE input.callBackId"));
    }
}
