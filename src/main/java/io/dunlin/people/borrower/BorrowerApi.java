package io.dunlin.people.borrower;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerCorrect.BorrowerCorrectInput;
import io.dunlin.people.borrower.BorrowerCorrect.BorrowerCorrectPayload;
import io.dunlin.people.borrower.ContactPointSetStanding.ContactPointSetStandingInput;
import io.dunlin.people.borrower.ContactPointSetStanding.ContactPointSetStandingPayload;
import io.dunlin.platform.Fault;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.SentAsNull;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows and corrects borrowers and their contact points. */
@GraphQLApi
public class BorrowerApi {

    private static final String LIST = "borrowers";

    private final BorrowerService borrowers;
    private final LookUpService lookUps;
    private final ContactPointService points;
    private final InputCheck check;
    private final Mutations mutations;
    private final Cursors cursors;
    private final SentAsNull nulls;

    BorrowerApi(
            BorrowerService borrowers,
            LookUpService lookUps,
            ContactPointService points,
            InputCheck check,
            Mutations mutations,
            Cursors cursors,
            SentAsNull nulls) {
        this.borrowers = borrowers;
        this.lookUps = lookUps;
        this.points = points;
        this.check = check;
        this.mutations = mutations;
        this.cursors = cursors;
        this.nulls = nulls;
    }

    @Query
    @Description("The borrower with this id; null when there is none.")
    public @Nullable BorrowerView borrower(@Id @NonNull @Name("id") @Description("The borrower's id.") String id) {
        return check.id(NodeType.BORROWER, id).map(borrowers::find).orElse(null);
    }

    @Query
    @Description("The borrower with this number; null when there is none.")
    public @Nullable BorrowerView borrowerByNumber(
            @NonNull @Name("number") @Description("The lender's number of the borrower.") String number) {
        return InputCheck.number(number).map(borrowers::byNumber).orElse(null);
    }

    @Query
    @NonNull
    @Description("Borrowers, by number.")
    public BorrowerConnection borrowers(
            @Name("first") @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Name("after") @Description("The cursor after which the page begins.") @Nullable String after,
            @Name("where") @Description("The filter; all borrowers when left out.") @Nullable BorrowerWhere where) {
        BorrowerWhere filter = where == null ? BorrowerWhere.ALL : where;
        boolean lookUp = filter.phone() != null || filter.nationalId() != null;
        if (lookUp && !lookUps.admit()) {
            throw Fault.rateLimited("You have reached the limit of look-ups for this hour.");
        }
        PageArgs page = cursors.page(first, after, LIST);
        return BorrowerConnection.of(borrowers.list(filter, page), page, cursors, () -> borrowers.count(filter));
    }

    @NonNull
    @Description("The borrower's own contact points, in the order in which they were added.")
    public List<@NonNull ContactPointView> contactPoints(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "contactPoints", points::ofBorrowers);
    }

    @Mutation
    @NonNull
    @Description("Corrects the data of a borrower.")
    public BorrowerCorrectPayload borrowerCorrect(
            @NonNull @Name("input") @Description("The correction.") BorrowerCorrectInput input) {
        Outcome<BorrowerView> outcome = mutations.run(
                "borrowerCorrect",
                new BorrowerCorrection(input, nulls.among(BorrowerCorrection.FIELDS)),
                borrowers::correct,
                key -> key == null ? null : borrowers.find(key));
        return outcome.fold(
                borrower -> new BorrowerCorrectPayload(borrower, List.of()),
                faults -> new BorrowerCorrectPayload(outcome.seen(), UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description(
            "Records what is known about a contact point: whether it reaches the person, somebody else or " + "nobody.")
    public ContactPointSetStandingPayload contactPointSetStanding(
            @NonNull @Name("input") @Description("The contact point and its standing.")
                    ContactPointSetStandingInput input) {
        return mutations
                .run("contactPointSetStanding", input, points::setStanding, points::view)
                .fold(
                        point -> new ContactPointSetStandingPayload(point, List.of()),
                        faults -> new ContactPointSetStandingPayload(null, UserError.of(faults)));
    }
}
