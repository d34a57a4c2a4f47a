package io.dunlin.arrangement.promise;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.SealedText;
import io.dunlin.vocabulary.PromiseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A promise as clients see it.
 *
 * @param siblings the promises of the same level of the query
 * @param cases, actions of those promises
 * @param dueOn the day by which lists are ordered
 */
@Type("PromiseToPay")
@Description(
        "A promise to pay sums by days. Payments alone decide what becomes of it: money counts when it takes effect "
                + "on or after the day of the promise and was recorded after it, for the oldest installment first, and for one "
                + "promise only.")
public record PromiseView(
        @Ignore Siblings<UUID> siblings,
        @Ignore Siblings<UUID> cases,
        @Ignore Siblings<UUID> actions,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,
        @Ignore UUID caseKey,
        @Ignore @Nullable UUID actionKey,
        @Ignore LocalDate dueOn,

        @Description("Goes up when people change it; what payments and time make of it does not change it. "
                + "Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The sum that was promised.") MoneyView promised,

        @NonNull @Description("How much of it has come in.") MoneyView kept,

        @NonNull
        @Description(
                "OPEN until an installment fails, or the last one is kept. It fails with its first failed installment.")
        PromiseStatus status,

        @NonNull @Description("The business date since which it has the status.")
        LocalDate statusSince,

        @Description("The last day on which an installment was kept or failed; null when none was.") @Nullable
        LocalDate judgedThrough,

        @NonNull @Description("When the promise was made.") Instant madeAt,

        @NonNull @Description("Who recorded the promise.") String madeBy,

        @Description("How many days after a due date money still counts.")
        int graceDays,

        @Description("The part of an installment that may be missing, as a decimal: \"0.05\" is 5 %.") @Nullable
        Decimal toleranceRate,

        @Ignore SealedText sealedReason)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.PROMISE, key);
    }

    @Description("Why the promise was cancelled; null when it was not.")
    public @Nullable String getCancelReason() {
        return sealedReason.text();
    }
}
