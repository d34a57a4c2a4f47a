package io.dunlin.retention;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty to keep data about a borrower.
 *
 * @param countries where the borrower lives or the lender of a loan is licensed; empty: anywhere
 * @param licences of the lender of a loan; empty: any
 * @param products of a loan; empty: any
 * @param from what the period begins with
 * @param period counted in civil years, months and days; its last day still counts
 * @param confidence how well its source is known
 */
@RegisterForReflection
record RetentionDuty(
        String id,
        Set<String> countries,
        Set<LenderLicence> licences,
        Set<ProductKind> products,
        RetentionStart from,
        Period period,
        String text,
        String citation,
        String confidence) {

    RetentionDuty {
        countries = Objects.requireNonNullElse(countries, Set.of());
        licences = Objects.requireNonNullElse(licences, Set.of());
        products = Objects.requireNonNullElse(products, Set.of());
    }

    /** The last day on which it stands against an erasure; empty when it does not bind. */
    Optional<LocalDate> through(RetentionFacts facts) {
        List<RetainedLoan> loans =
                facts.loans().stream().filter(loan -> binds(facts, loan)).toList();
        if (loans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(start(facts, loans)).map(day -> day.plus(period));
    }

    private @Nullable LocalDate start(RetentionFacts facts, List<RetainedLoan> loans) {
        return switch (from) {
            case LAST_ACTION -> facts.lastAction();
            case LAST_LOAN_ENDED ->
                loans.stream().anyMatch(RetainedLoan::isOwed)
                        ? null
                        : loans.stream()
                                .map(RetainedLoan::endedOn)
                                .max(Comparator.naturalOrder())
                                .orElse(null);
        };
    }

    private boolean binds(RetentionFacts facts, RetainedLoan loan) {
        boolean place =
                countries.isEmpty() || countries.contains(facts.country()) || countries.contains(loan.lenderCountry());
        return place
                && (licences.isEmpty() || licences.contains(loan.licence()))
                && (products.isEmpty() || products.contains(loan.product()));
    }
}
