package io.dunlin.casework.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.callback.CallBacks.Planned;
import io.dunlin.casework.callback.Calls.Late;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contact plans in whose course somebody agreed to be called back. */
@QuarkusTest
@ActivateRequestContext
class CallBackAgreedTest {

    @Inject
    CallBacks callBacks;

    @Inject
    BusinessCalendar calendar;

    private Late late;

    @BeforeEach
    void open() {
        late = Late.of(CaseFlow.daysOfItsOwn());
    }

    private Outcome<Written<Planned>> plan(String at, String point) {
        return QuarkusTransaction.requiringNew()
                .call(() -> callBacks.planAgreed(
                        key(late.borrower()),
                        key(late.caseId()),
                        Instant.parse(at),
                        point == null ? null : key(point),
                        calendar.now(),
                        new Stamp(calendar, "ann")));
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    private static List<String> errors(Outcome<Written<Planned>> outcome) {
        return outcome.fold(
                planned -> List.of(),
                faults -> faults.stream()
                        .map(fault -> fault.code() + " " + String.join(".", fault.field()))
                        .toList());
    }

    @Test
    void whatSomebodyAgreedToIsAgreedUntilItIsMoved() {
        String at = Calls.in(60);
        CallBackView view = plan(at, late.phone())
                .fold(planned -> Objects.requireNonNull(planned.value().callBack()), faults -> {
                    throw new AssertionError(faults);
                });
        assertThat(GraphQl.ask(
                                "query($id: ID!) { node(id: $id) { ... on CallBack { at agreed status plannedBy case { id } } } }",
                                Map.of("id", view.getId()))
                        .<String, Object>getMap("node"))
                .isEqualTo(Map.of(
                        "at",
                        at,
                        "agreed",
                        true,
                        "status",
                        "PLANNED",
                        "plannedBy",
                        "ann",
                        "case",
                        Map.of("id", late.caseId())));
        assertThat(CaseFlow.done(Calls.move(Map.of("callBackId", view.getId(), "at", Calls.in(70))))
                        .getBoolean("callBack.agreed"))
                .isFalse();
    }

    @Test
    void itsFaultsAreOfTheFieldsOfTheContact() {
        assertThat(errors(plan(Calls.in(-1), late.spousePhone())))
                .containsExactly("OUT_OF_RANGE input.callBackAt", "NOT_FOUND input.contactPointId");
        assertThat(errors(plan(Calls.in(90 * 24 * 60 + 1), null))).containsExactly("OUT_OF_RANGE input.callBackAt");
    }
}
