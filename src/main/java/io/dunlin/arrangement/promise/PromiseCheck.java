package io.dunlin.arrangement.promise;

import io.dunlin.arrangement.promise.Promised.Installment;
import io.dunlin.kernel.Money;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.AmountRule;
import io.dunlin.loan.LoanStatus;
import io.dunlin.loan.LoanView;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.policy.PromiseRules;
import io.dunlin.vocabulary.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with the terms of a promise. The form of ids is checked apart from this. */
final class PromiseCheck {

    private final PromiseWish wish;
    private final PromiseRules rules;
    private final LocalDate today;
    private final Map<UUID, LoanView> caseLoans;
    private final List<Violation> faults = new ArrayList<>();

    private PromiseCheck(PromiseWish wish, PromiseRules rules, LocalDate today, Map<UUID, LoanView> caseLoans) {
        this.wish = wish;
        this.rules = rules;
        this.today = today;
        this.caseLoans = caseLoans;
    }

    /** What is wrong with the terms, but for the sum; and the loans that they are about, as far as they are good. */
    record Finding(List<Violation> faults, @Nullable Currency currency, List<LoanView> loans) {}

    /** @param caseLoans those of the loans of the case that the caller sees */
    static Finding of(PromiseWish wish, PromiseRules rules, LocalDate today, Map<UUID, LoanView> caseLoans) {
        PromiseCheck check = new PromiseCheck(wish, rules, today, caseLoans);
        List<LoanView> loans = check.loans();
        Currency currency = check.currency(loans);
        check.installments(currency);
        return new Finding(check.faults, currency, loans);
    }

    /** The promise, of which the sum is still to be compared with what is owed. */
    static Promised promised(PromiseWish wish, Finding good) {
        Currency currency = Objects.requireNonNull(good.currency());
        return new Promised(
                currency,
                good.loans().stream().map(LoanView::key).toList(),
                wish.terms().installments.stream()
                        .map(each -> new Installment(
                                each.dueOn(), Money.of(each.amount().value(), currency)))
                        .toList());
    }

    /** What is wrong with the sum: it is more than is owed, or has an installment that is too small though something stays owed. */
    static List<Violation> sum(PromiseWish wish, PromiseRules rules, Promised promised, Money owed) {
        List<Violation> faults = new ArrayList<>();
        if (promised.sum().compareTo(owed) > 0) {
            faults.add(new Violation(
                    ErrorCode.OUT_OF_RANGE, path(wish, "installments"), "The sum is more than is owed of the loans."));
        }
        BigDecimal smallest = rules.smallestIn(promised.currency());
        for (int i = 0; i < promised.installments().size() && !promised.sum().equals(owed); i++) {
            if (promised.installments().get(i).amount().amount().compareTo(smallest) < 0) {
                faults.add(new Violation(
                        ErrorCode.OUT_OF_RANGE,
                        path(wish, "installments", Integer.toString(i), "amount"),
                        "The amount is below the smallest installment, " + smallest.toPlainString() + "."));
            }
        }
        return faults;
    }

    static List<String> path(PromiseWish wish, String... fields) {
        return Stream.concat(wish.path().stream(), Stream.of(fields)).toList();
    }

    private void fault(ErrorCode code, String message, String... fields) {
        faults.add(new Violation(code, path(wish, fields), message));
    }

    private List<LoanView> loans() {
        List<String> named = wish.terms().loanIds;
        if (named != null) {
            return named(named);
        }
        List<LoanView> owed = wish.caseLoans().stream()
                .map(caseLoans::get)
                .filter(Objects::nonNull)
                .filter(PromiseCheck::isOwed)
                .toList();
        if (owed.isEmpty()) {
            fault(ErrorCode.ILLEGAL_STATE, "Nothing is owed of the loans of the case.", "loanIds");
        }
        return owed;
    }

    private List<LoanView> named(List<String> ids) {
        List<LoanView> loans = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String place = Integer.toString(i);
            UUID key = NodeId.key(NodeType.LOAN, ids.get(i)).orElse(null);
            LoanView loan = key == null ? null : caseLoans.get(key);
            if (loan == null) {
                fault(ErrorCode.NOT_FOUND, Ref.MESSAGE, "loanIds", place);
            } else if (loans.stream().anyMatch(other -> other.key().equals(key))) {
                fault(ErrorCode.DUPLICATE, "Name each loan only once.", "loanIds", place);
            } else if (!isOwed(loan)) {
                fault(ErrorCode.ILLEGAL_STATE, "Nothing is owed of the loan.", "loanIds", place);
            } else {
                loans.add(loan);
            }
        }
        return loans;
    }

    private static boolean isOwed(LoanView loan) {
        return loan.status() == LoanStatus.ACTIVE || loan.status() == LoanStatus.CHARGED_OFF;
    }

    private @Nullable Currency currency(List<LoanView> loans) {
        Currency currency = AmountRule.currency(wish.terms().currency).orElse(null);
        boolean other =
                loans.stream().anyMatch(loan -> !loan.principal().currency().equals(wish.terms().currency));
        if (currency == null) {
            fault(ErrorCode.INVALID, "This is no currency.", "currency");
        } else if (other) {
            fault(ErrorCode.INVALID, "A loan is in another currency: name loans that are in this one.", "currency");
        }
        return currency;
    }

    private void installments(@Nullable Currency currency) {
        List<PromiseInstallmentInput> rows = wish.terms().installments;
        for (int i = 0; i < rows.size(); i++) {
            String place = Integer.toString(i);
            LocalDate dueOn = rows.get(i).dueOn();
            LocalDate before = i == 0 ? null : rows.get(i - 1).dueOn();
            if (dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(rules.daysAhead()))) {
                fault(
                        ErrorCode.OUT_OF_RANGE,
                        "The day is not before the business date, and at most " + rules.daysAhead() + " days ahead.",
                        "installments",
                        place,
                        "dueOn");
            } else if (dueOn.equals(before)) {
                fault(ErrorCode.DUPLICATE, "Each day has one installment.", "installments", place, "dueOn");
            } else if (before != null && dueOn.isBefore(before)) {
                fault(ErrorCode.INVALID, "Give the installments by their days.", "installments", place, "dueOn");
            }
            AmountRule.positive(
                    rows.get(i).amount().value(), currency, path(wish, "installments", place, "amount"), faults);
        }
    }
}
