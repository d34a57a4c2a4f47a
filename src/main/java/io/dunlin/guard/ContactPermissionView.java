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

/** What the rules say of a contact. Decisions keep it in this form. */
@Type("ContactPermission")
@RegisterForReflection
@Description("Whether a contact may be made, by which rules, and when next.")
public record ContactPermissionView(
        @NonNull @Description("What all rules together say.")
        PermissionVerdict verdict,

        @NonNull @Description("The instant of the contact.") Instant at,

        @Description(
                "When an allowed contact would stop being allowed if nothing else happened (exclusive); null: never, and when it is not "
                        + "allowed.")
        @Nullable
        Instant until,

        @Description(
                "The first later instant at which a refused contact would pass all rules; null when there is none, and when it is not "
                        + "refused.")
        @Nullable
        Instant nextAllowedAt,

        @Description("Why there is no later instant for a refused contact; null when there is one.") @Nullable
        String neverBecause,

        @NonNull
        @Description("What single rules say: first those that are against it, the one that lasts longest in front.")
        List<@NonNull RuleReasonView> reasons,

        @NonNull @Description("How far limits are used, the scarcest first; empty when it is refused.")
        List<@NonNull ContactQuotaView> quotas,

        @NonNull @Description("Fields of the input without which some rules cannot tell.")
        List<@NonNull String> missing,

        @NonNull @Description("The jurisdictions whose rules were asked; the strictest wins.")
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
