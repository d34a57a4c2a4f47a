package io.dunlin.casework;

import static io.dunlin.casework.VisitEvent.APPROVE;
import static io.dunlin.casework.VisitEvent.CANCEL;
import static io.dunlin.casework.VisitEvent.COMPLETE;
import static io.dunlin.casework.VisitStatus.APPROVED;
import static io.dunlin.casework.VisitStatus.CANCELLED;
import static io.dunlin.casework.VisitStatus.PERFORMED;
import static io.dunlin.casework.VisitStatus.PLANNED;
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
