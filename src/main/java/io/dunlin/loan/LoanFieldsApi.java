package io.dunlin.loan;

import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.lender.LenderService;
import io.dunlin.people.lender.LenderView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The fields of a loan that are derived from its facts. */
@GraphQLApi
public class LoanFieldsApi {

    private final LoanQueryService queries;
    private final LoanPages pages;
    private final BorrowerService borrowers;
    private final LenderService lenders;

    LoanFieldsApi(LoanQueryService queries, LoanPages pages, BorrowerService borrowers, LenderService lenders) {
        this.queries = queries;
        this.pages = pages;
        this.borrowers = borrowers;
        this.lenders = lenders;
    }

    @NonNull
    @Description("The borrower's loans, the earliest booked first.")
    public List<@NonNull LoanView> loans(@Source BorrowerView borrower) {
        return borrower.siblings().list(borrower.key(), "loans", queries::ofBorrowers);
    }

    @NonNull
    @Description("The borrower who owes the loan.")
    public BorrowerView borrower(@Source LoanView loan) {
        return loan.siblings()
                .get(loan.key(), "borrower", keys -> byLoan(queries.borrowersOf(loan.siblings()), borrowers::views));
    }

    @NonNull
    @Description("The lender; the default lender when none was named at booking.")
    public LenderView lender(@Source LoanView loan) {
        return loan.siblings()
                .get(loan.key(), "lender", keys -> byLoan(queries.lendersOf(loan.siblings()), lenders::views));
    }

    /** @param others the key of the one other object that each loan has */
    private static <V> Map<UUID, V> byLoan(Map<UUID, UUID> others, Function<Set<UUID>, Map<UUID, V>> views) {
        Map<UUID, V> found = views.apply(new HashSet<>(others.values()));
        Map<UUID, V> all = new HashMap<>();
        others.forEach((loan, other) -> all.put(loan, found.get(other)));
        return all;
    }

    @NonNull
    @Description("The unpaid amount of all installments, due or not, on the business date.")
    public BalanceView outstanding(@Source LoanView loan) {
        return BalanceView.of(queries.position(loan).ledger().outstanding());
    }

    @NonNull
    @Description("The unpaid amount of the past-due installments.")
    public BalanceView pastDue(@Source LoanView loan) {
        return BalanceView.of(queries.position(loan).ledger().pastDue());
    }

    @NonNull
    @Description("How late the loan is on the business date.")
    public DelinquencyView delinquency(@Source LoanView loan) {
        return queries.position(loan).delinquency();
    }

    @NonNull
    @Description("How late the loan was on another day, or will be if no payment comes.")
    public DelinquencyView delinquencyAt(
            @Source LoanView loan,
            @NonNull @Description("The day, from disbursement to a hundred years from now.") LocalDate asOf) {
        return queries.position(loan, asOf).delinquency();
    }

    @NonNull
    @Description("The schedule, with what was paid.")
    public List<@NonNull InstallmentView> installments(@Source LoanView loan) {
        return queries.position(loan).ledger().installments().stream()
                .map(InstallmentView::of)
                .toList();
    }

    @NonNull
    @Description("The payments in the order in which they count: by effective date, then by recording.")
    public PaymentConnection payments(
            @Source LoanView loan,
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        return pages.payments(loan, first, after);
    }

    @NonNull
    @Description("The changes of stage, the earliest first, as known at the last review.")
    public LoanTransitionConnection transitions(
            @Source LoanView loan,
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after) {
        return pages.transitions(loan, first, after);
    }

    @NonNull
    @Description("The holds by first day, lifted and future ones too.")
    public List<@NonNull LoanHoldView> holds(@Source LoanView loan) {
        return queries.position(loan).facts().holds().stream()
                .map(LoanHoldView::of)
                .toList();
    }
}
