package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.ReachabilityView.Known;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T10:00:00Z");

    @Test
    void whoWasSpokenWithIsReachableUntilTheThirdFailureInARow() {
        assertThat(ReachabilityView.of(new Known(1, 1, LATER, THEN, 0, null)))
                .isEqualTo(
                        new ReachabilityView(true, THEN, 0, "The borrower was last reached at 2026-03-02T10:00:00Z."));
        assertThat(ReachabilityView.of(new Known(1, 1, LATER, THEN, 1, null)).sentence())
                .endsWith("; one call or visit has failed since.");
        assertThat(ReachabilityView.of(new Known(1, 1, LATER, THEN, 2, null)).reachable())
                .isTrue();
        assertThat(ReachabilityView.of(new Known(1, 1, THEN, THEN, 3, LATER)))
                .isEqualTo(new ReachabilityView(
                        false, LATER, 3, "The last 3 calls and visits did not reach the borrower."));
    }

    @Test
    void whoHasNoNumberThatWorksIsNot() {
        assertThat(ReachabilityView.of(new Known(2, 0, LATER, THEN, 0, null)))
                .isEqualTo(new ReachabilityView(false, LATER, 0, "No number or address of the borrower works."));
        assertThat(ReachabilityView.of(new Known(0, 0, null, null, 0, null)))
                .as("nothing is known")
                .isEqualTo(new ReachabilityView(true, null, 0, "Nobody has reached the borrower yet."));
    }
}
