package io.dunlin.guard;

import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.Verdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The rules' answer about a contact. Decisions keep it in this form. */
@Type("ContactPermission")
@RegisterForReflection
@Description("The answer of the contact rules: whether a contact may be made, why, and when next.")
public record ContactPermissionView(
        @NonNull @Description("The verdict of all rules together.")
        PermissionVerdict verdict,

        @NonNull @Description("The time of the contact.") Instant at,

        @Description("When an allowed contact stops being allowed if nothing changes (exclusive). Null when it stays "
                + "allowed, or when it is not allowed.")
        @Nullable
        Instant until,

        @Description(
                "The earliest later time at which all rules would allow a refused contact. Null when there is none, "
                        + "or when the contact is not refused.")
        @Nullable
        Instant nextAllowedAt,

        @Description("Why a refused contact will not be allowed later either; null when it will be.") @Nullable
        String neverBecause,

        @NonNull
        @Description("The answers of single rules: rules that forbid the contact first, longest-lasting first.")
        List<@NonNull RuleReasonView> reasons,

        @NonNull
        @Description("How much of each limit is used, the smallest remainder first. Empty when the contact is refused.")
        List<@NonNull ContactQuotaView> quotas,

        @NonNull @Description("Input fields that some rules need in order to decide.")
        List<@NonNull String> missing,

        @NonNull @Description("The jurisdictions whose rules were applied. The strictest rule wins.")
        List<@NonNull String> regimes) {

    /** What came of a judgement. */
    public static ContactPermissionView of(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        if (verdict instanceof Verdict.Allowed allowed) {
            return new ContactPermissionView(
                    PermissionVerdict.ALLOWED,
                    judgement.at(),
                    allowed.until(),
                    null,
                    null,
                    reasons(allowed.notes(), List.of()),
                    allowed.quotas().stream().map(ContactQuotaView::of).toList(),
                    List.of(),
                    judgement.regimes());
        }
        if (verdict instanceof Verdict.Refused refused) {
            return new ContactPermissionView(
                    PermissionVerdict.REFUSED,
                    judgement.at(),
                    null,
                    refused.nextAllowedAt(),
                    refused.neverBecause(),
                    reasons(refused.reasons(), refused.notes()),
                    List.of(),
                    refused.missing(),
                    judgement.regimes());
        }
        return new ContactPermissionView(
                PermissionVerdict.NEEDS_INPUT,
                judgement.at(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                ((Verdict.NeedsInput) verdict).fields(),
                judgement.regimes());
    }

    private static List<RuleReasonView> reasons(List<Reason> against, List<Reason> notes) {
        return Stream.concat(against.stream(), notes.stream())
                .map(RuleReasonView::of)
                .toList();
    }
}
