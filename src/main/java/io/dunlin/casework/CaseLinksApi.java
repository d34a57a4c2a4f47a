package io.dunlin.casework;

import io.dunlin.loan.LoanView;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.MoneyView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Links cases with borrowers and loans, which know nothing of cases. */
@GraphQLApi
public class CaseLinksApi {

    private final CaseQueries cases;
    private final CaseLoans caseLoans;
    private final BorrowerService borrowers;

    CaseLinksApi(CaseQueries cases, CaseLoans caseLoans, BorrowerService borrowers) {
        this.cases = cases;
        this.caseLoans = caseLoans;
        this.borrowers = borrowers;
    }

    @NonNull
    @Description("The borrower of the case.")
    public BorrowerView borrower(@Source CaseView view) {
        return view.borrowers().get(view.borrowerId(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("The loans of the case, in the order in which they joined it. Loans that are paid off or charged "
            + "off stay.")
    public List<@NonNull LoanView> loans(@Source CaseView view) {
        return view.siblings().list(view.key(), "loans", caseLoans::views);
    }

    @NonNull
    @Description("The past-due amount of all loans on the business date, penalties and fees included; one sum for "
            + "each currency.")
    public List<@NonNull MoneyView> pastDue(@Source CaseView view) {
        return caseLoans.pastDue(loans(view)).stream().map(MoneyView::of).toList();
    }

    @Description("The borrower's open case; null when none is open.")
    public @Nullable CaseView openCase(@Source BorrowerView borrower) {
        return borrower.siblings().find(borrower.key(), "openCase", cases::openOfBorrowers);
    }

    @Description("The open case of the loan; null when there is none.")
    public @Nullable CaseView openCase(@Source LoanView loan) {
        return loan.siblings().find(loan.key(), "openCase", cases::openOfLoans);
    }
}
