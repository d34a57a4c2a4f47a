package io.dunlin.casework.action;

import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.action.ActionQueries.OwnerColumn;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.vocabulary.DelinquencyReason;
import java.util.List;
import java.util.Objects;
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
    private final BorrowerService borrowers;
    private final Cursors cursors;

    ActionApi(
            CaseQueries cases,
            ActionQueries actions,
            ContactService contacts,
            LoanQueryService loans,
            BorrowerService borrowers,
            Cursors cursors) {
        this.borrowers = borrowers;
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
                view.siblings().get(view.key(), page, ids -> actions.pages(OwnerColumn.CASE, ids, page)),
                page,
                cursors,
                () -> view.siblings().get(view.key(), "actionCount", ids -> actions.counts(OwnerColumn.CASE, ids)));
    }

    @Description("The last reason that was given in the case for not paying; null when none was.")
    public @Nullable DelinquencyReason delinquencyReason(@Source CaseView view) {
        return view.siblings().find(view.key(), "delinquencyReason", actions::reasons);
    }

    @Description("The latest action of the case; null when there is none.")
    public @Nullable ActionView lastAction(@Source CaseView view) {
        return view.siblings().find(view.key(), "lastAction", actions::latestOfCases);
    }

    @Description("The latest action of the case in which somebody spoke with the borrower; null when there is none.")
    public @Nullable ActionView lastContact(@Source CaseView view) {
        return view.siblings().find(view.key(), "lastContact", actions::latestContactsOfCases);
    }

    @Name("case")
    @Description("The case of the action; null when it belongs to none.")
    public @Nullable CaseView caseOf(@Source ActionView view) {
        UUID id = view.caseId();
        return id == null ? null : view.links().cases().get(id, "case", cases::views);
    }

    @NonNull
    @Description("The borrower of the action.")
    public BorrowerView borrower(@Source ActionView view) {
        return view.links().borrowers().get(view.borrowerId(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("All actions of the borrower, in cases and outside of any, the latest first.")
    public ActionConnection actions(
            @Source BorrowerView borrower,
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        PageArgs page = cursors.page(first, after, "Borrower.actions");
        return ActionConnection.of(
                borrower.siblings().get(borrower.key(), page, ids -> actions.pages(OwnerColumn.BORROWER, ids, page)),
                page,
                cursors,
                () -> borrower.siblings()
                        .get(borrower.key(), "actionCount", ids -> actions.counts(OwnerColumn.BORROWER, ids)));
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

    @NonNull
    @Description("Whether the action never took place, as a later correction says. Then it counts nowhere.")
    public Boolean voided(@Source ActionView view) {
        return view.saysVoided()
                || view.siblings().all("voided", actions::voided).containsKey(view.key());
    }

    @Description("The loan that the action was about; null when it was about several or all loans.")
    public @Nullable LoanView loan(@Source ActionView action) {
        UUID id = action.loanId();
        return id == null ? null : action.links().loans().find(id, "loan", loans::views);
    }

    @NonNull
    @Description("The loans that the action was about, as they were named; empty when it was about all.")
    public List<@NonNull LoanView> loans(@Source ActionView action) {
        return action.loanIds().stream()
                .map(id -> action.links().loans().find(id, "loan", loans::views))
                .filter(Objects::nonNull)
                .toList();
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
