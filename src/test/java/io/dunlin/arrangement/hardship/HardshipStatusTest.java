package io.dunlin.arrangement.hardship;

import static io.dunlin.arrangement.hardship.HardshipEvent.ASK;
import static io.dunlin.arrangement.hardship.HardshipEvent.END;
import static io.dunlin.arrangement.hardship.HardshipEvent.GRANT;
import static io.dunlin.arrangement.hardship.HardshipEvent.REFUSE;
import static io.dunlin.arrangement.hardship.HardshipEvent.SUPPLY;
import static io.dunlin.arrangement.hardship.HardshipStatus.DECLARED;
import static io.dunlin.arrangement.hardship.HardshipStatus.ENDED;
import static io.dunlin.arrangement.hardship.HardshipStatus.GRANTED;
import static io.dunlin.arrangement.hardship.HardshipStatus.NEEDS_INFORMATION;
import static io.dunlin.arrangement.hardship.HardshipStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.vocabulary.DelinquencyReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HardshipStatusTest {

    /** Every status with every event; what is not named cannot happen. */
    @Test
    void theTableOfStatesAndEventsIsThis() {
        Map<String, HardshipStatus> possible = Map.of(
                DECLARED + " " + GRANT, GRANTED,
                DECLARED + " " + REFUSE, REFUSED,
                DECLARED + " " + ASK, NEEDS_INFORMATION,
                DECLARED + " " + END, ENDED,
                NEEDS_INFORMATION + " " + SUPPLY, DECLARED,
                NEEDS_INFORMATION + " " + GRANT, GRANTED,
                NEEDS_INFORMATION + " " + REFUSE, REFUSED,
                NEEDS_INFORMATION + " " + END, ENDED,
                GRANTED + " " + GRANT, GRANTED,
                GRANTED + " " + END, ENDED);
        Map<String, HardshipStatus> found = new HashMap<>();
        for (HardshipStatus status : HardshipStatus.values()) {
            for (HardshipEvent event : HardshipEvent.values()) {
                status.after(event).ifPresent(next -> found.put(status + " " + event, next));
            }
        }
        assertThat(found).isEqualTo(possible);
    }

    /** What may still change is open, and of that a borrower has one at most. */
    @Test
    void whatIsOpenIsWhatMayStillChange() {
        for (HardshipStatus status : HardshipStatus.values()) {
            boolean changes = Arrays.stream(HardshipEvent.values())
                    .anyMatch(event -> status.after(event).isPresent());
            assertThat(HardshipStatus.OPEN.contains("'" + status + "'"))
                    .as(status.name())
                    .isEqualTo(changes);
        }
    }

    @Test
    void nobodyIsInHardshipForTheseReasons() {
        assertThat(Arrays.stream(DelinquencyReason.values()).filter(reason -> !reason.isHardship()))
                .containsExactly(
                        DelinquencyReason.FORGOTTEN,
                        DelinquencyReason.PAYMENT_FAILED,
                        DelinquencyReason.DISPUTED,
                        DelinquencyReason.UNWILLING);
    }
}
