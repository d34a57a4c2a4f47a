package io.dunlin.compliance;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.privacy.RevealedContactPointView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Lists permits, and shows whom they are about. */
@GraphQLApi
public class PermitsApi {

    private final PermitQueries permits;
    private final PermitNumbers numbers;
    private final ContactService contacts;
    private final CaseQueries cases;
    private final BorrowerService borrowers;
    private final Cursors cursors;

    PermitsApi(
            PermitQueries permits,
            PermitNumbers numbers,
            ContactService contacts,
            CaseQueries cases,
            BorrowerService borrowers,
            Cursors cursors) {
        this.permits = permits;
        this.numbers = numbers;
        this.contacts = contacts;
        this.cases = cases;
        this.borrowers = borrowers;
        this.cursors = cursors;
    }

    @Query
    @NonNull
    @Description("Permits for contacts, the latest first.")
    public ContactPermitConnection contactPermits(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all permits when left out.") @Nullable ContactPermitWhere where) {
        ContactPermitWhere wanted = where == null ? new ContactPermitWhere() : where;
        PageArgs page = cursors.page(first, after, "contactPermits");
        return ContactPermitConnection.of(permits.page(wanted, page), page, cursors, () -> permits.count(wanted));
    }

    @NonNull
    @Description("The borrower who is contacted, or whose contact is.")
    public BorrowerView borrower(@Source ContactPermitView permit) {
        return permit.borrowers().get(permit.borrowerKey(), "borrower", borrowers::views);
    }

    @Name("case")
    @Description("The case of the contact; null when it belongs to none.")
    public @Nullable CaseView caseOf(@Source ContactPermitView permit) {
        UUID key = permit.caseKey();
        return key == null ? null : permit.cases().find(key, "case", cases::views);
    }

    @NonNull
    @Description("The contact points that the request for the permit asked for in `reveal`.")
    public List<@NonNull RevealedContactPointView> revealed(@Source ContactPermitView permit) {
        List<RevealedContactPointView> shown = permit.shown();
        return shown == null ? permit.permits().list(permit.key(), "revealed", numbers::masked) : shown;
    }

    @NonNull
    @Description("The contact point.")
    public ContactPointView contactPoint(@Source RevealedContactPointView revealed) {
        return revealed.points().get(revealed.pointKey(), "contactPoint", contacts::contactPointViews);
    }
}
