package io.dunlin.compliance;

import io.dunlin.casework.CaseStatus;
import io.dunlin.casework.CaseView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Shows in a case whether its borrower may be contacted. */
@GraphQLApi
public class ContactabilityApi {

    private final ContactabilityService service;

    ContactabilityApi(ContactabilityService service) {
        this.service = service;
    }

    @NonNull
    @Description("Whether the borrower may be contacted now to collect all loans of the case: by the agency that has "
            + "the case, or by the lender.")
    public ContactabilityView contactability(@Source CaseView view) {
        return view.status() == CaseStatus.CLOSED
                ? new ContactabilityView(false, List.of(), null, "Not now: the case is closed.")
                : view.siblings().get(view.key(), "contactability", service::views);
    }
}
