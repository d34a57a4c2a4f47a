package io.dunlin.casework;

import io.dunlin.borrower.BorrowerService;
import io.dunlin.borrower.BorrowerView;
import io.dunlin.borrower.ContactPointView;
import io.dunlin.contact.ContactService;
import io.dunlin.contact.ContactView;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.LoanView;
import io.dunlin.platform.MoneyView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Links cases and actions with borrowers, contacts and loans, which know nothing of them. */
@GraphQLApi
public class CaseLinksApi {

    private final CaseQueries cases;
    private final CaseLoans caseLoans;
    private final BorrowerService borrowers;
    private final ContactService contacts;
    private final LoanQueryService loans;

    CaseLinksApi(
            CaseQueries cases,
            CaseLoans caseLoans,
            BorrowerService borrowers,
            ContactService contacts,
            LoanQueryService loans) {
        this.cases = cases;
        this.caseLoans = caseLoans;
        this.borrowers = borrowers;
        this.contacts = contacts;
        this.loans = loans;
    }

    @NonNull
    @Description("The borrower whose case it is.")
    public BorrowerView borrower(@Source CaseView view) {
        return view.borrowers().get(view.borrowerId(), "borrower", borrowers::views);
    }

    @NonNull
    @Description(
            "The loans that the case is about, in the order in which they joined it. Those paid off or charged off stay.")
    public List<@NonNull LoanView> loans(@Source CaseView view) {
        return view.siblings().list(view.key(), "loans", caseLoans::views);
    }

    @NonNull
    @Description(
            "What is past due of the loans of the case on the business date, penalties and fees included: a sum for each "
                    + "currency.")
    public List<@NonNull MoneyView> pastDue(@Source CaseView view) {
        return caseLoans.pastDue(loans(view)).stream().map(MoneyView::of).toList();
    }

    @Description("The borrower's open case; null when there is none.")
    public @Nullable CaseView openCase(@Source BorrowerView borrower) {
        return borrower.siblings().find(borrower.key(), "openCase", cases::openOfBorrowers);
    }

    @Description("The open case that the loan belongs to; null when there is none.")
    public @Nullable CaseView openCase(@Source LoanView loan) {
        return loan.siblings().find(loan.key(), "openCase", cases::openOfLoans);
    }

    @Description("The loan that it was about; null when it was about all.")
    public @Nullable LoanView loan(@Source ActionView action) {
        UUID id = action.loanId();
        return id == null ? null : action.links().loans().find(id, "loan", loans::views);
    }

    @Description("The contact with whom it was done; null when it was with the borrower or nobody.")
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
