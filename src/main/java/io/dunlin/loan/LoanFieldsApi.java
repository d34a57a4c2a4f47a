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
    private final LoanPositions positions;
    private final LoanPages pages;
    private final BorrowerService borrowers;
    private final LenderService lenders;

    LoanFieldsApi(
            LoanQueryService queries,
            LoanPositions positions,
            LoanPages pages,
            BorrowerService borrowers,
            LenderService lenders) {
        this.queries = queries;
        this.positions = positions;
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
                .get(loan.key(), "borrower", keys -> byLoan(loan, Contract::borrowerId, borrowers::views));
    }

    @NonNull
    @Description("The lender; the default lender when none was named at booking.")
    public LenderView lender(@Source LoanView loan) {
        return loan.siblings().get(loan.key(), "lender", keys -> byLoan(loan, Contract::lenderId, lenders::views));
    }

    /** @param other the key of the one other object that each loan has */
    private <V> Map<UUID, V> byLoan(
            LoanView loan, Function<Contract, UUID> other, Function<Set<UUID>, Map<UUID, V>> views) {
        Map<UUID, UUID> others = new HashMap<>();
        positions.contracts(loan.siblings()).forEach((key, contract) -> others.put(key, other.apply(contract)));
        Map<UUID, V> found = views.apply(new HashSet<>(others.values()));
        Map<UUID, V> all = new HashMap<>();
        others.forEach((key, named) -> all.put(key, found.get(named)));
        return all;
    }

    @NonNull
    @Description(
            "The unpaid amount of all installments, due or not, on the business date. It has all interest of the schedule; "
                    + "`payoff` says what pays the loan off early.")
    public BalanceView outstanding(@Source LoanView loan) {
        return BalanceView.of(positions.of(loan).ledger().outstanding());
    }

    @NonNull
    @Description("What pays the loan off on a day, by the facts known today and if no payment comes before.")
    public PayoffView payoff(
            @Source LoanView loan,
            @Description("The day, from disbursement to 90 days from the business date; default: the business date.")
                    @Nullable
                    LocalDate on) {
        return PayoffView.of(positions.payoff(loan, on));
    }

    @NonNull
    @Description("The unpaid amount of the past-due installments.")
    public BalanceView pastDue(@Source LoanView loan) {
        return BalanceView.of(positions.of(loan).ledger().pastDue());
    }

    @NonNull
    @Description("How late the loan is on the business date.")
    public DelinquencyView delinquency(@Source LoanView loan) {
        return positions.of(loan).delinquency();
    }

    @NonNull
    @Description("How late the loan was on another day, or will be if no payment comes.")
    public DelinquencyView delinquencyAt(
            @Source LoanView loan,
            @NonNull @Description("The day, from disbursement to a hundred years from now.") LocalDate asOf) {
        return positions.of(loan, asOf).delinquency();
    }

    @NonNull
    @Description("The schedule, with what was paid.")
    public List<@NonNull InstallmentView> installments(@Source LoanView loan) {
        return positions.of(loan).ledger().installments().stream()
                .map(InstallmentView::of)
                .toList();
    }

    @NonNull
    @Description("The schedules as they were agreed, the first one first; `installments` shows the one in force.")
    public List<@NonNull ScheduleVersionView> scheduleVersions(@Source LoanView loan) {
        return List.of(ScheduleVersionView.booked(positions.of(loan).facts()));
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
        return positions.of(loan).facts().holds().stream().map(LoanHoldView::of).toList();
    }
}
