package io.dunlin.casework.visit;

import static io.dunlin.casework.visit.VisitEvent.APPROVE;
import static io.dunlin.casework.visit.VisitEvent.CANCEL;
import static io.dunlin.casework.visit.VisitEvent.COMPLETE;
import static io.dunlin.casework.visit.VisitStatus.APPROVED;
import static io.dunlin.casework.visit.VisitStatus.CANCELLED;
import static io.dunlin.casework.visit.VisitStatus.PERFORMED;
import static io.dunlin.casework.visit.VisitStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitStatusTest {

    /** Every status with every event; what is not named cannot happen. */
    @Test
    void theTableOfStatesAndEventsIsThis() {
        Map<String, VisitStatus> possible = Map.of(
                PLANNED + " " + APPROVE, APPROVED,
                PLANNED + " " + COMPLETE, PERFORMED,
                PLANNED + " " + CANCEL, CANCELLED,
                APPROVED + " " + COMPLETE, PERFORMED,
                APPROVED + " " + CANCEL, CANCELLED);
        Map<String, VisitStatus> found = new HashMap<>();
        for (VisitStatus status : VisitStatus.values()) {
            for (VisitEvent event : VisitEvent.values()) {
                status.after(event).ifPresent(next -> found.put(status + " " + event, next));
            }
        }
        assertThat(found).isEqualTo(possible);
    }
}
