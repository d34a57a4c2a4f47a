package io.dunlin.compliance;

import io.dunlin.guard.permit.Permit.End;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What has become of a permit: it follows from what is kept of it, and from the time. */
@Description("The status of a permit.")
public enum ContactPermitStatus {
    @Description("It is good: the contact has not begun.")
    OPEN("p.ended_at is null and p.expires_at > :now and p.started_at is null"),

    @Description("The contact has begun; it is not logged yet.")
    STARTED("p.ended_at is null and p.expires_at > :now and p.started_at is not null"),

    @Description("The contact was logged.")
    REDEEMED("p.end_kind = 'REDEEMED'"),

    @Description("It was given back unused.")
    RELEASED("p.end_kind = 'RELEASED'"),

    @Description("Its time is over. An action whose contact began in time can still redeem it.")
    EXPIRED("p.ended_at is null and p.expires_at <= :now"),

    @Description("Something that speaks against the contact was recorded, or a collector of it may not work any "
            + "more. An action whose contact began before can still redeem it.")
    VOIDED("p.end_kind = 'VOIDED'");

    private final String condition;

    ContactPermitStatus(String condition) {
        this.condition = condition;
    }

    /** Whether a {@code contact_permit p} has the status, as SQL that binds {@code :now}. */
    String condition() {
        return condition;
    }

    /** The status of a permit at an instant. */
    static ContactPermitStatus of(@Nullable End end, @Nullable Instant startedAt, Instant expiresAt, Instant now) {
        if (end != null) {
            return switch (end) {
                case REDEEMED -> REDEEMED;
                case RELEASED -> RELEASED;
                case VOIDED -> VOIDED;
            };
        }
        if (!now.isBefore(expiresAt)) {
            return EXPIRED;
        }
        return startedAt == null ? OPEN : STARTED;
    }
}
