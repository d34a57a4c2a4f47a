package io.dunlin.portfolio.demo;

import io.dunlin.portfolio.demo.DemoRows.Sink;
import io.dunlin.portfolio.format.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up the people of a loan. Their names say that they are not real. */
final class DemoPeople {

    private static final List<String> GIVEN = List.of(
            "Avery", "Blair", "Casey", "Devon", "Ellis", "Finley", "Gray", "Harper", "Indigo", "Jules", "Kai", "Lane",
            "Morgan", "Noel", "Oakley", "Parker", "Quinn", "Reese", "Sage", "Taylor", "Uma", "Val", "Wren", "Yael");
    private static final List<String> RELATIONSHIPS = List.of("SPOUSE", "PARENT", "SIBLING", "FRIEND", "COLLEAGUE");

    private final Sink sink;

    DemoPeople(Sink sink) {
        this.sink = sink;
    }

    void add(DemoLoan loan, String number, Random random) {
        String name = name(random, "Demo", loan.ordinal());
        sink.add(
                RecordKind.BORROWER,
                "number",
                number,
                "name",
                name,
                "birthDate",
                "%d-%02d-%02d".formatted(1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "country",
                "US",
                "subdivision",
                loan.state().code(),
                "timeZone",
                loan.state().timeZone());
        point(number, "PHONE", phone(loan, random));
        String mailbox = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        point(number, "EMAIL", mailbox + "@example.org");
        contact(loan, number, random);
        point(
                number,
                "ADDRESS",
                "%d Demo Street, %s"
                        .formatted(1 + loan.ordinal() % 200, loan.state().code()));
    }

    private void contact(DemoLoan loan, String borrower, Random random) {
        String name = name(random, "Contact", loan.ordinal());
        sink.add(
                RecordKind.CONTACT,
                "borrowerNumber",
                borrower,
                "name",
                name,
                "relationship",
                RELATIONSHIPS.get(random.nextInt(RELATIONSHIPS.size())),
                "emergency",
                "true");
        sink.add(
                RecordKind.CONTACT_POINT,
                "borrowerNumber",
                borrower,
                "contactName",
                name,
                "channel",
                "PHONE",
                "value",
                phone(loan, random));
    }

    private void point(String borrower, String channel, String value) {
        sink.add(RecordKind.CONTACT_POINT, "borrowerNumber", borrower, "channel", channel, "value", value);
    }

    private static String name(Random random, String family, int ordinal) {
        return "%s %s %05d".formatted(GIVEN.get(random.nextInt(GIVEN.size())), family, ordinal);
    }

    /** 555-0100 through 555-0199 belong to nobody: they are reserved for fiction. */
    private static String phone(DemoLoan loan, Random random) {
        return "+1%s55501%02d".formatted(loan.state().areaCode(), random.nextInt(100));
    }
}
