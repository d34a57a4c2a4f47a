package io.dunlin.loan;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A loan as clients see one; its derived fields are in {@link LoanFieldsApi}. */
@Type("Loan")
@Description("A loan to a borrower, with its schedule.")
public record LoanView(
        @Ignore Siblings<UUID> siblings,
        @Ignore UUID key,
        @Ignore UUID borrowerKey,

        @Description("Goes up with each recorded change; a sweep does not change it. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The lender's number of the loan; unique.")
        String number,

        @NonNull @Description("The kind of credit.") ProductKind productKind,
        @NonNull @Description("The status of the loan.") LoanStatus status,
        @NonNull @Description("The principal lent.") MoneyView principal,

        @NonNull @Description("The yearly interest rate as a decimal: \"0.1399\" is 13.99 %.")
        Decimal annualRate,

        @NonNull @Description("The yearly penalty rate on past-due principal, as a decimal.")
        Decimal penaltyRate,

        @NonNull @Description("The late fee, charged once for each installment paid late.")
        MoneyView lateFee,

        @NonNull @Description("How it is repaid.") RepaymentMode repaymentMode,

        @NonNull @Description("How days are counted for interest.")
        DayCount dayCount,

        @Description("The term in months.") int termMonths,

        @Description("Days past due that do not count as delinquent under the contract.")
        int graceDays,

        @NonNull @Description("The day on which the loan was paid out.")
        LocalDate disbursedOn,

        @NonNull @Description("The first due date.") LocalDate firstDueOn,

        @NonNull @Description("The last due date.") LocalDate maturesOn)
        implements Node {

    static LoanView of(Siblings<UUID> siblings, Contract contract) {
        return new LoanView(
                siblings,
                contract.id(),
                contract.borrowerId(),
                contract.version(),
                contract.number(),
                contract.productKind(),
                contract.status(),
                MoneyView.of(contract.principal()),
                Decimal.of(contract.annualRate()),
                Decimal.of(contract.penaltyRate()),
                MoneyView.of(contract.lateFee()),
                contract.repaymentMode(),
                contract.dayCount(),
                contract.termMonths(),
                contract.graceDays(),
                contract.disbursedOn(),
                contract.firstDueOn(),
                contract.maturesOn());
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.LOAN, key);
    }
}
