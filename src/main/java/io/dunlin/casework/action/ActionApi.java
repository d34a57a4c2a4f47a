package io.dunlin.casework.action;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows the actions of a case, and the objects that an action names. */
@GraphQLApi
public class ActionApi {

    private final CaseQueries cases;
    private final ActionQueries actions;
    private final ContactService contacts;
    private final LoanQueryService loans;
    private final Cursors cursors;

    ActionApi(
            CaseQueries cases,
            ActionQueries actions,
            ContactService contacts,
            LoanQueryService loans,
            Cursors cursors) {
        this.cases = cases;
        this.actions = actions;
        this.contacts = contacts;
        this.loans = loans;
        this.cursors = cursors;
    }

    @NonNull
    @Description("The actions of the case, the latest first.")
    public ActionConnection actions(
            @Source CaseView view,
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        PageArgs page = cursors.page(first, after, "CollectionCase.actions");
        return ActionConnection.of(
                view.siblings().get(view.key(), page, ids -> actions.pages(ids, page)),
                page,
                cursors,
                () -> view.siblings().get(view.key(), "actionCount", actions::counts));
    }

    @NonNull
    @Name("case")
    @Description("The case of the action.")
    public CaseView caseOf(@Source ActionView view) {
        return view.links().cases().get(view.caseId(), "case", cases::views);
    }

    @Description("The action that this correction corrects; null when this is no correction.")
    public @Nullable ActionView corrects(@Source ActionView view) {
        UUID id = view.correctsId();
        return id == null ? null : view.links().corrected().find(id, "corrects", actions::views);
    }

    @Description("The action that corrects this one; null when it is not corrected.")
    public @Nullable ActionView correctedBy(@Source ActionView view) {
        return view.siblings().find(view.key(), "correctedBy", actions::correctionsOf);
    }

    @Description("The loan that the action was about; null when it was about all loans.")
    public @Nullable LoanView loan(@Source ActionView action) {
        UUID id = action.loanId();
        return id == null ? null : action.links().loans().find(id, "loan", loans::views);
    }

    @Description("The contact whom the action was meant for; null when it was meant for the borrower or nobody.")
    public @Nullable ContactView contact(@Source ActionView action) {
        UUID id = action.contactId();
        return id == null ? null : action.links().contacts().find(id, "contact", contacts::views);
    }

    @Description("The telephone number or address that was used.")
    public @Nullable ContactPointView contactPoint(@Source ActionView action) {
        UUID id = action.contactPointId();
        return id == null ? null : action.links().contactPoints().find(id, "contactPoint", contacts::contactPointViews);
    }
}
