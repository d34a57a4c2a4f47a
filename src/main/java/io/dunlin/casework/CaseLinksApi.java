package io.dunlin.casework;

import io.dunlin.loan.LoanView;
import io.dunlin.loan.PaymentView;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.policy.registry.StageView;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
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
    private final BorrowerCases borrowerCases;
    private final BorrowerService borrowers;
    private final Cursors cursors;

    CaseLinksApi(
            CaseQueries cases,
            CaseLoans caseLoans,
            BorrowerCases borrowerCases,
            BorrowerService borrowers,
            Cursors cursors) {
        this.cases = cases;
        this.caseLoans = caseLoans;
        this.borrowerCases = borrowerCases;
        this.borrowers = borrowers;
        this.cursors = cursors;
    }

    @NonNull
    @Description("The borrower of the case.")
    public BorrowerView borrower(@Source CaseView view) {
        return view.borrowers().get(view.borrowerId(), "borrower", borrowers::views);
    }

    @NonNull
    @Description("The loans of the case, in the order in which they joined it. Loans that are paid off stay; a "
            + "loan that is charged off while others are past due leaves it for the RECOVERY case.")
    public List<@NonNull LoanView> loans(@Source CaseView view) {
        return view.siblings().list(view.key(), "loans", caseLoans::views);
    }

    @NonNull
    @Description("The past-due amount of all loans on the business date, penalties and fees included; one sum for "
            + "each currency.")
    public List<@NonNull MoneyView> pastDue(@Source CaseView view) {
        return caseLoans.pastDue(loans(view)).stream().map(MoneyView::of).toList();
    }

    @NonNull
    @Description(
            "What is owed of all loans on the business date, due or not, penalties and fees included; one sum for each "
                    + "currency.")
    public List<@NonNull MoneyView> outstanding(@Source CaseView view) {
        return caseLoans.outstanding(loans(view)).stream().map(MoneyView::of).toList();
    }

    @Description(
            "The payment for a loan of the case that counts from the latest day on. Reversed payments are left out. Null when there is none.")
    public @Nullable PaymentView lastPayment(@Source CaseView view) {
        return caseLoans.lastPayment(loans(view)).orElse(null);
    }

    @NonNull
    @Description("The worst stage of the loans on the business date.")
    public StageView stage(@Source CaseView view) {
        return StageView.of(caseLoans.worstStage(loans(view)));
    }

    @NonNull
    @Description("All cases of the borrower, open and closed, the latest opened first.")
    public CaseConnection cases(
            @Source BorrowerView borrower,
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        PageArgs page = cursors.page(first, after, "Borrower.cases");
        return CaseConnection.of(
                borrower.siblings().get(borrower.key(), page, ids -> borrowerCases.pages(ids, page)),
                page,
                view -> cursors.of(page.scope(), view.openedOn(), view.key()),
                () -> borrower.siblings().get(borrower.key(), "caseCount", borrowerCases::counts));
    }

    @Description("The borrower's open case: of several the COLLECTION case, else the RECOVERY case, else the EARLY "
            + "case. Null when none is open.")
    public @Nullable CaseView openCase(@Source BorrowerView borrower) {
        return borrower.siblings().find(borrower.key(), "openCase", cases::openOfBorrowers);
    }

    @Description("The open case that has the loan; null when there is none.")
    public @Nullable CaseView openCase(@Source LoanView loan) {
        return loan.siblings().find(loan.key(), "openCase", cases::openOfLoans);
    }
}
