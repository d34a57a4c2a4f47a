package io.dunlin.arrangement.hardship;

import org.eclipse.microprofile.graphql.Description;

/** What is decided about a hardship case. */
@Description("A decision about a hardship case.")
public enum HardshipDecision {
    @Description("The hardship is recognised; of one that is granted already: it goes on.")
    GRANTED(HardshipEvent.GRANT),

    @Description("The hardship is not recognised.")
    REFUSED(HardshipEvent.REFUSE),

    @Description("More information is needed first.")
    NEEDS_INFORMATION(HardshipEvent.ASK);

    private final HardshipEvent event;

    HardshipDecision(HardshipEvent event) {
        this.event = event;
    }

    HardshipEvent event() {
        return event;
    }
}
