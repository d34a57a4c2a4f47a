package io.dunlin.portfolio.format;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of rows, in the order in which they can refer to one another, with their fields. */
public enum RecordKind {
    BORROWER("number", "name", "nationalId", "birthDate", "country", "subdivision", "timeZone", "locale"),
    CONTACT("borrowerNumber", "name", "relationship", "emergency", "declaredByBorrower"),
    CONTACT_POINT("borrowerNumber", "contactName", "channel", "value", "atWork"),
    LOAN(
            "number",
            "borrowerNumber",
            "principal",
            "currency",
            "annualRate",
            "penaltyRate",
            "lateFee",
            "repaymentMode",
            "dayCount",
            "termMonths",
            "graceDays",
            "disbursedOn",
            "firstDueOn",
            "lenderCode",
            "productKind"),
    PAYMENT("loanNumber", "reference", "amount", "currency", "effectiveOn", "channel");

    /** The field that names the kind of a row. */
    public static final String RECORD = "record";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable one
    private final Set<String> fields;

    RecordKind(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The fields that rows of this kind may have. */
    public Set<String> fields() {
        return fields;
    }

    /** The name in the field {@link #RECORD}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RecordKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** The fields of all kinds, with {@link #RECORD}. */
    public static Set<String> allFields() {
        Set<String> all = new LinkedHashSet<>(Set.of(RECORD));
        Arrays.stream(values()).forEach(kind -> all.addAll(kind.fields));
        return all;
    }
}
