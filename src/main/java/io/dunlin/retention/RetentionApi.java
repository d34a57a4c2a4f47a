package io.dunlin.retention;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.retention.BorrowerErase.BorrowerEraseInput;
import io.dunlin.retention.BorrowerErase.BorrowerErasePayload;
import io.dunlin.retention.LegalHoldLift.LegalHoldLiftInput;
import io.dunlin.retention.LegalHoldLift.LegalHoldLiftPayload;
import io.dunlin.retention.LegalHoldPlace.LegalHoldPlaceInput;
import io.dunlin.retention.LegalHoldPlace.LegalHoldPlacePayload;
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

    private final Mutations mutations;
    private final RetentionService retention;
    private final RetentionQueries queries;
    private final LegalHoldService holds;
    private final ErasureService erasures;
    private final BorrowerService borrowers;
    private final Cursors cursors;

    RetentionApi(
            Mutations mutations,
            RetentionService retention,
            RetentionQueries queries,
            LegalHoldService holds,
            ErasureService erasures,
            BorrowerService borrowers,
            Cursors cursors) {
        this.mutations = mutations;
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
        return mutations
                .run("legalHoldPlace", input, holds::place, holds::find)
                .fold(
                        hold -> new LegalHoldPlacePayload(hold, List.of()),
                        faults -> new LegalHoldPlacePayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Lifts a legal hold. This cannot be undone.")
    public LegalHoldLiftPayload legalHoldLift(
            @NonNull @Name("input") @Description("The legal hold and the reason.") LegalHoldLiftInput input) {
        return mutations
                .run("legalHoldLift", input, holds::lift, holds::find)
                .fold(
                        hold -> new LegalHoldLiftPayload(hold, List.of()),
                        faults -> new LegalHoldLiftPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Erases the personal data of a borrower and the borrower's contacts for good: its key is destroyed. "
            + "Refused while a retention duty, a legal hold, an unpaid loan or an open case prevents it. Amounts, "
            + "actions and decisions are kept.")
    public BorrowerErasePayload borrowerErase(
            @NonNull @Name("input") @Description("The borrower and the reason.") BorrowerEraseInput input) {
        Outcome<BorrowerErasePayload> outcome =
                mutations.run("borrowerErase", input, erasures::erase, erasures::erased);
        BorrowerErasePayload seen = outcome.seen();
        return outcome.fold(
                erased -> erased,
                faults -> new BorrowerErasePayload(
                        null, seen == null ? List.of() : seen.obstacles(), UserError.of(faults)));
    }
}
