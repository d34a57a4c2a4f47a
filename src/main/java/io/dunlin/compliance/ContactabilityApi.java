package io.dunlin.compliance;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseStatus;
import io.dunlin.casework.CaseView;
import io.dunlin.people.borrower.BorrowerView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Shows whether borrowers may be contacted. */
@GraphQLApi
public class ContactabilityApi {

    private final ContactabilityService service;
    private final CaseQueries cases;

    ContactabilityApi(ContactabilityService service, CaseQueries cases) {
        this.cases = cases;
        this.service = service;
    }

    @NonNull
    @Description("Whether the borrower may be contacted now to collect all loans of the case: by the agency that has "
            + "the case, or by the lender.")
    public ContactabilityView contactability(@Source CaseView view) {
        return view.status() == CaseStatus.CLOSED
                ? notNow("the case is closed")
                : view.siblings().get(view.key(), "contactability", service::views);
    }

    @NonNull
    @Description("Whether the borrower may be contacted now to collect in the borrower's open case; never without one.")
    public ContactabilityView contactability(@Source BorrowerView borrower) {
        ContactabilityView known = borrower.siblings().find(borrower.key(), "contactability", this::ofBorrowers);
        return known == null ? notNow("the borrower has no open case") : known;
    }

    private Map<UUID, ContactabilityView> ofBorrowers(Collection<UUID> borrowerIds) {
        Map<UUID, CaseView> open = cases.openOfBorrowers(borrowerIds);
        Map<UUID, ContactabilityView> views =
                service.views(open.values().stream().map(CaseView::key).toList());
        Map<UUID, ContactabilityView> found = new HashMap<>();
        open.forEach((borrower, view) -> {
            ContactabilityView known = views.get(view.key());
            if (known != null) {
                found.put(borrower, known);
            }
        });
        return found;
    }

    private static ContactabilityView notNow(String because) {
        return new ContactabilityView(false, List.of(), null, "Not now: " + because + ".");
    }
}
