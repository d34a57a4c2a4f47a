package io.dunlin.guard;

import io.dunlin.guard.rule.Verdict.Quota;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How much of a rule's limit is used. Decisions keep it in this form. */
@Type("ContactQuota")
@RegisterForReflection
@Description("How much of the limit of a rule is used. Unused permits count too.")
public record ContactQuotaView(
        @NonNull @Description("The id of the rule, as in `rulesInForce`.")
        String ruleId,

        @Description("The number of contacts that count now, without the one asked about.")
        int used,

        @Description("The number of contacts that the rule allows.")
        int limit,

        @Description("When the first counted contact stops counting; null when none counts.") @Nullable
        Instant resetsAt) {

    static ContactQuotaView of(Quota quota) {
        return new ContactQuotaView(
                quota.ruleId(),
                quota.count().used(),
                quota.count().limit(),
                quota.count().resetsAt());
    }
}
