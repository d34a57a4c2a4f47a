package io.dunlin.people.agency;

import io.dunlin.kernel.Country;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Decimal;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be recorded of an agency; null, which says nothing, is never wrong. */
final class AgencyRules {

    static final String ADDRESS = "A postal address has 1 to 500 characters.";
    static final String TELEPHONE = "A telephone number has 1 to 50 characters.";
    static final String EMAIL = "An e-mail address has 1 to 254 characters.";
    static final String NO_EMAIL = "This is not an e-mail address.";

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int RATE_DECIMALS = 6;

    private AgencyRules() {}

    static List<Violation> violations(
            @Nullable List<String> countries, @Nullable LocalDate contractThrough, @Nullable Decimal commissionRate) {
        List<Violation> violations = new ArrayList<>();
        if (countries != null) {
            of(countries, violations);
        }
        if (contractThrough != null && (contractThrough.isBefore(EARLIEST) || contractThrough.isAfter(LATEST))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "contractThrough",
                    "The last day must be in 1970 or later, and before the year 3000."));
        }
        if (commissionRate != null) {
            rate(commissionRate.value(), violations);
        }
        return violations;
    }

    /** Only who collects for others, or has bought the debts, is an agency. */
    static List<Violation> of(ActorType actor) {
        return actor == ActorType.AGENCY || actor == ActorType.DEBT_BUYER
                ? List.of()
                : List.of(Violation.of(ErrorCode.INVALID, "actorType", "An agency is of type AGENCY or DEBT_BUYER."));
    }

    private static void of(List<String> countries, List<Violation> violations) {
        if (countries.isEmpty()) {
            violations.add(Violation.of(ErrorCode.REQUIRED, "countries", "An agency works in at least one country."));
        }
        for (int i = 0; i < countries.size(); i++) {
            if (!Country.isCode(countries.get(i))) {
                violations.add(new Violation(
                        ErrorCode.INVALID,
                        List.of("input", "countries", String.valueOf(i)),
                        "A country is an ISO 3166-1 code of two capital letters."));
            }
        }
    }

    private static void rate(BigDecimal rate, List<Violation> violations) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            violations.add(
                    Violation.of(ErrorCode.OUT_OF_RANGE, "commissionRate", "The commission is a decimal from 0 to 1."));
        } else if (rate.stripTrailingZeros().scale() > RATE_DECIMALS) {
            violations.add(
                    Violation.of(ErrorCode.INVALID, "commissionRate", "The commission has at most six decimals."));
        }
    }

    /** Each country once, in the order of their codes. */
    static List<String> countries(List<String> sent) {
        return sent.stream().distinct().sorted().toList();
    }
}
