package io.dunlin.retention;

import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows how long personal data has to be kept, keeps legal holds, and erases. */
@GraphQLApi
public class RetentionApi {

    private static final String LIST = "retentionList";

    private final InputCheck inputs;
    private final RetentionService retention;
    private final RetentionQueries queries;
    private final LegalHoldService holds;
    private final ErasureService erasures;
    private final BorrowerService borrowers;
    private final Cursors cursors;

    RetentionApi(
            InputCheck inputs,
            RetentionService retention,
            RetentionQueries queries,
            LegalHoldService holds,
            ErasureService erasures,
            BorrowerService borrowers,
            Cursors cursors) {
        this.inputs = inputs;
        this.retention = retention;
        this.queries = queries;
        this.holds = holds;
        this.erasures = erasures;
        this.borrowers = borrowers;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Borrowers whose loans have all ended, the longest due for erasure first. A nightly review updates "
            + "the list.")
    public RetentionConnection retentionList(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all borrowers of the list when left out.") @Nullable RetentionWhere where) {
        RetentionWhere wanted = where == null ? RetentionWhere.ALL : where;
        PageArgs page = cursors.page(first, after, LIST);
        return RetentionConnection.of(queries.page(wanted, page), page, cursors, () -> queries.count(wanted));
    }

    @NonNull
    @Description("The borrower.")
    public BorrowerView borrower(@Source RetentionItemView item) {
        return item.borrowers().get(item.borrowerKey(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("What prevents the erasure of the borrower's data today; empty when the data may be erased.")
    public List<@NonNull ErasureObstacle> erasureObstacles(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "erasureObstacles", retention::obstacles);
    }

    @NonNull
    @Description("The legal holds of the borrower, lifted ones too, in the order in which they were placed.")
    public List<@NonNull LegalHoldView> legalHolds(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "legalHolds", holds::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Places a legal hold: nothing about the borrower is erased until it is lifted.")
    public LegalHoldPlacePayload legalHoldPlace(
            @NonNull @Name("input") @Description("The borrower and the reason.") LegalHoldPlaceInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.BORROWER, input.borrowerId(), "borrowerId", key -> holds.place(key, input)))
                .fold(
                        key -> new LegalHoldPlacePayload(holds.find(key), List.of()),
                        violations -> new LegalHoldPlacePayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Lifts a legal hold. This cannot be undone.")
    public LegalHoldLiftPayload legalHoldLift(
            @NonNull @Name("input") @Description("The legal hold and the reason.") LegalHoldLiftInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.LEGAL_HOLD, input.legalHoldId(), "legalHoldId", key -> holds.lift(key, input)))
                .fold(
                        key -> new LegalHoldLiftPayload(holds.find(key), List.of()),
                        violations -> new LegalHoldLiftPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Erases the personal data of a borrower and the borrower's contacts for good: its key is destroyed. "
            + "Refused while a retention duty, a legal hold, an unpaid loan or an open case prevents it. Amounts, "
            + "actions and decisions are kept.")
    public BorrowerErasePayload borrowerErase(
            @NonNull @Name("input") @Description("The borrower and the reason.") BorrowerEraseInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.BORROWER, input.borrowerId(), "borrowerId", key -> erasures.erase(key, input)))
                .fold(
                        key -> new BorrowerErasePayload(borrowers.find(key), List.of(), List.of()),
                        violations -> new BorrowerErasePayload(
                                null, obstacles(input.borrowerId()), UserError.of(violations)));
    }

    private List<ErasureObstacle> obstacles(String borrowerId) {
        return inputs.id(NodeType.BORROWER, borrowerId)
                .map(key -> retention.obstacles(List.of(key)).getOrDefault(key, List.<ErasureObstacle>of()))
                .orElse(List.of());
    }
}
