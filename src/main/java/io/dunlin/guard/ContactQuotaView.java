package io.dunlin.guard;

import io.dunlin.guard.rule.Verdict.Quota;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How far the limit of a rule is used. Decisions keep it in this form. */
@Type("ContactQuota")
@RegisterForReflection
@Description("How far the limit of a rule is used; permits that are not used yet count.")
public record ContactQuotaView(
        @NonNull @Description("The rule, as in `rulesInForce`.")
        String ruleId,

        @Description("How many contacts count, the one that is asked for not among them.")
        int used,

        @Description("How many the rule lets pass.") int limit,

        @Description("When the first of those that count stops counting; null when none counts.") @Nullable
        Instant resetsAt) {

    static ContactQuotaView of(Quota quota) {
        return new ContactQuotaView(
                quota.ruleId(),
                quota.count().used(),
                quota.count().limit(),
                quota.count().resetsAt());
    }
}
