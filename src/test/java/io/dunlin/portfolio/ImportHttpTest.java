package io.dunlin.portfolio;

import static io.dunlin.portfolio.Imports.CSV;
import static io.dunlin.portfolio.Imports.borrower;
import static io.dunlin.portfolio.Imports.contact;
import static io.dunlin.portfolio.Imports.counts;
import static io.dunlin.portfolio.Imports.file;
import static io.dunlin.portfolio.Imports.loan;
import static io.dunlin.portfolio.Imports.payment;
import static io.dunlin.portfolio.Imports.point;
import static io.dunlin.portfolio.Imports.post;
import static io.dunlin.portfolio.Imports.rejections;
import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportHttpTest {

    /** As TestDatabase sets dunlin.borrowers.look-ups-per-hour. */
    private static final int LOOK_UPS = 2000;

    private final String p = Imports.prefix();

    private String wholeFile() {
        return file(
                borrower(p + 1),
                point(p + 1, "", "PHONE", "(202) 555-0123"),
                contact(p + 1, "Eva"),
                point(p + 1, "Eva", "EMAIL", "eva@Example.org"),
                loan(p + "L", p + 1),
                payment(p + "L", "P1", "106.62"));
    }

    @Test
    void allKindsOfRowsComeInAndAreShown() {
        assertThat(counts(post(wholeFile()))).isEqualTo("COMPLETED 6 read, 6 accepted, 0 unchanged, 0 rejected");
        JsonPath read = GraphQl.ask("""
                query($number: String!) { loanByNumber(number: $number) {
                  principal { amount } installments { number } payments { edges { node { reference } } }
                  borrower { name contactPoints { value } contacts { name contactPoints { value } } }
                } }
                """, Map.of("number", p + "L"));
        assertThat(read.getString("loanByNumber.borrower.contactPoints[0].value"))
                .isEqualTo("+12****0123");
        assertThat(read.getString("loanByNumber.borrower.contacts[0].contactPoints[0].value"))
                .isEqualTo("e****@e****");
        assertThat(read.getList("loanByNumber.installments")).hasSize(12);
        assertThat(read.getList("loanByNumber.payments.edges.node.reference")).containsExactly("P1");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        post(wholeFile());
        assertThat(counts(post(wholeFile()))).isEqualTo("COMPLETED 6 read, 0 accepted, 6 unchanged, 0 rejected");
        assertThat(counts(post(wholeFile() + borrower(p + 1) + "\n" + loan(p + "L", p + 1))))
                .isEqualTo("COMPLETED 8 read, 0 accepted, 8 unchanged, 0 rejected");
    }

    private static String work(String borrower, String value, String atWork) {
        return "{\"record\": \"contact_point\", \"borrowerNumber\": \"%s\", \"channel\": \"EMAIL\", \"value\": \"%s\"%s}\n"
                .formatted(borrower, value, atWork == null ? "" : ", \"atWork\": " + atWork);
    }

    @Test
    void aNumberOrAddressSaysWhetherItIsAtWork() {
        post(file(borrower(p + 1), loan(p + "L", p + 1)));
        String first = work(p + 1, "a@example.org", "true")
                + work(p + 1, "b@example.org", "false")
                + work(p + 1, "c@example.org", null)
                + work(p + 1, "d@example.org", "\"perhaps\"")
                + work(p + 1, "a@example.org", "false");
        JsonPath answer = post(Imports.NDJSON, first.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(answer)).isEqualTo("COMPLETED 5 read, 3 accepted, 0 unchanged, 2 rejected");
        assertThat(rejections(answer)).containsExactly("4,atWork,INVALID", "5,atWork,DUPLICATE");
        JsonPath read = GraphQl.ask(
                "query($n: String!) { loanByNumber(number: $n) { borrower { contactPoints { atWork } } } }",
                Map.of("n", p + "L"));
        assertThat(read.getList("loanByNumber.borrower.contactPoints.atWork")).containsExactly(true, false, null);
        String again = work(p + 1, "a@example.org", "true")
                + work(p + 1, "a@example.org", null)
                + work(p + 1, "b@example.org", "true")
                + work(p + 1, "c@example.org", "true");
        answer = post(Imports.NDJSON, again.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(answer)).isEqualTo("COMPLETED 4 read, 0 accepted, 2 unchanged, 2 rejected");
        assertThat(rejections(answer)).containsExactly("3,atWork,DUPLICATE", "4,atWork,DUPLICATE");
    }

    @Test
    void anotherContentUnderAKnownKeyIsADuplicate() {
        post(wholeFile());
        JsonPath answer = post(file(
                borrower(p + 1).replace("Ann", "Bob"),
                contact(p + 1, "Eva").replace("FRIEND", "SPOUSE"),
                loan(p + "L", p + 1).replace("1200", "1300"),
                payment(p + "L", "P1", "106.63")));
        assertThat(rejections(answer))
                .containsExactly(
                        "2,number,DUPLICATE", "3,name,DUPLICATE", "4,number,DUPLICATE", "5,reference,DUPLICATE");
    }

    /** Whatever shows as another name than it is, or as none, comes in by no door. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "Ann\u2028Lee",
                "Ann\u202eeeL",
                "Ann\u2066Lee",
                "Ann\u200bLee",
                "An\u00adn",
                "\ufeffAnn Lee"
            })
    void aNameThatHidesSomethingIsInvalid(String name) {
        String line = borrower(p + 1).replace("Ann Lee", name);
        String json =
                "{\"record\": \"borrower\", \"number\": \"%s\", \"name\": \"%s\", \"country\": \"US\", \"timeZone\": \"UTC\"}"
                        .formatted(p + 1, name);
        assertThat(rejections(post(file(line)))).containsExactly("2,name,INVALID");
        assertThat(rejections(post(Imports.NDJSON, json.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("1,name,INVALID");
        assertThat(UserErrors.of(GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of("number", p + 1, "name", name, "country", "US", "timeZone", "UTC"))))
                .containsExactly("INVALID input.name");
    }

    /** A masked number, or a name, is not found by trying: after the last try all answers are alike, whatever the row says. */
    @Test
    void thirtyThousandGuessesAreCutOff() {
        post(file(borrower(p + 1), contact(p + 1, "Eva")));
        String operator = Tokens.of("guesser-" + p, "OPERATOR");
        String guesses = IntStream.range(0, 30_000)
                .mapToObj(i -> i == 29_000
                        ? borrower(p + 1)
                        : i % 2 == 0
                                ? borrower(p + 1).replace("Ann Lee", "Ann " + i)
                                : point(p + 1, "Eva " + i, "EMAIL", "not an address"))
                .collect(Collectors.joining("\n", Imports.COLUMNS + "\n", "\n"));
        JsonPath answer = post(operator, CSV, guesses.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(answer)).isEqualTo("COMPLETED 30000 read, 0 accepted, 0 unchanged, 30000 rejected");
        List<String> told = rejections(answer).stream()
                .filter(row -> row.endsWith("DUPLICATE") || row.endsWith("NOT_FOUND"))
                .toList();
        assertThat(told).hasSize(LOOK_UPS);
        // no more of them in another file, of any kind, and the right ones look like them
        JsonPath again = post(
                operator,
                CSV,
                file(
                                borrower(p + 1),
                                borrower(p + 1).replace("Ann", "Bob"),
                                contact(p + 1, "Eva"),
                                point(p + 1, "Eva", "EMAIL", "e@example.org"),
                                borrower(p + 2))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(rejections(again))
                .containsExactly(
                        "2,number,RATE_LIMITED",
                        "3,number,RATE_LIMITED",
                        "4,name,RATE_LIMITED",
                        "5,contactName,RATE_LIMITED");
        assertThat(counts(again)).isEqualTo("COMPLETED 5 read, 1 accepted, 0 unchanged, 4 rejected");
        // nor by way of the API, and everybody else goes on
        JsonPath lookUp = GraphQl.send(
                        Tokens.of("guesser-" + p, "COLLECTOR"),
                        "{ borrowers(where: {nationalId: \"x\"}) { totalCount } }",
                        Map.of())
                .jsonPath();
        assertThat(lookUp.getList("errors.extensions.code")).containsExactly("RATE_LIMITED");
        assertThat(counts(post(file(borrower(p + 1)))))
                .isEqualTo("COMPLETED 1 read, 0 accepted, 1 unchanged, 0 rejected");
    }

    /** What is sent each night, and has been taken, is never taken for guessing. */
    @Test
    void aLongFileThatChangesNothingPassesEachNight() {
        String operator = Tokens.of("nightly-" + p, "OPERATOR");
        int borrowers = 2 * LOOK_UPS;
        byte[] nightly = IntStream.range(0, borrowers)
                .mapToObj(i -> borrower(p + i) + "\n" + point(p + i, "", "EMAIL", "a@example.org"))
                .collect(Collectors.joining("\n", Imports.COLUMNS + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(counts(post(operator, CSV, nightly)))
                .isEqualTo("COMPLETED %1$d read, %1$d accepted, 0 unchanged, 0 rejected".formatted(2 * borrowers));
        for (int night = 0; night < 2; night++) {
            assertThat(counts(post(operator, CSV, nightly)))
                    .isEqualTo("COMPLETED %1$d read, 0 accepted, %1$d unchanged, 0 rejected".formatted(2 * borrowers));
        }
    }

    /** Whoever adds a guess is told whether it was there, so of one borrower only some can be added. */
    @Test
    void ofOneBorrowerOnlySomePointsAndContactsAreAddedInAnHour() {
        post(file(borrower(p + 1), point(p + 1, "", "PHONE", "(202) 555-0123"), contact(p + 1, "Eva")));
        String operator = Tokens.of("adder-" + p, "OPERATOR");
        for (String kind : List.of("point", "contact")) {
            boolean points = kind.equals("point");
            String rows = IntStream.range(0, 40)
                    .mapToObj(i -> points
                            ? point(p + 1, "", "PHONE", "(202) 555-01%02d".formatted(i))
                            : contact(p + 1, i == 30 ? "Eva" : "Eva " + i))
                    .collect(Collectors.joining("\n", Imports.COLUMNS + "\n", "\n"));
            JsonPath answer = post(operator, CSV, rows.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.getInt("accepted")).as(kind).isEqualTo(20);
            assertThat(rejections(answer)).as(kind).isNotEmpty().allMatch(row -> row.endsWith("RATE_LIMITED"));
            assertThat(rejections(answer)).as(kind).contains("32," + (points ? "value" : "name") + ",RATE_LIMITED");
        }
    }

    @Test
    void aLoanNamesItsLenderAndItsKindOrHasTheDefaults() {
        GraphQl.mutate(
                "lenderRegister",
                "LenderRegisterInput",
                "lender { id }",
                Map.of("code", p, "name", "Acme", "country", "CN", "licence", "BANK"));
        String named =
                "record,number,borrowerNumber,principal,currency,annualRate,termMonths,disbursedOn,lenderCode,productKind\n"
                        + "loan,%1$sA,%1$s1,1200,USD,0.12,12,2024-01-31,%1$s,CREDIT_CARD\n".formatted(p);
        String rows = named
                + "loan,%1$sB,%1$s1,1200,USD,0.12,12,2024-01-31,,\n".formatted(p)
                + "loan,%1$sC,%1$s1,1200,USD,0.12,12,2024-01-31,%1$snobody,\n".formatted(p)
                + "loan,%1$sD,%1$s1,1200,USD,0.12,12,2024-01-31,,MORTGAGE\n".formatted(p);
        post(file(borrower(p + 1)));
        JsonPath answer = post(rows);
        assertThat(rejections(answer)).containsExactly("4,lenderCode,NOT_FOUND", "5,productKind,INVALID");
        JsonPath loans = GraphQl.ask("""
                query($a: String!, $b: String!) {
                  a: loanByNumber(number: $a) { productKind lender { code } }
                  b: loanByNumber(number: $b) { productKind lender { code } }
                }
                """, Map.of("a", p + "A", "b", p + "B"));
        assertThat(loans.getString("a.lender.code")).isEqualTo(p);
        assertThat(loans.getString("a.productKind")).isEqualTo("CREDIT_CARD");
        assertThat(loans.getString("b.lender.code")).isEqualTo("DEFAULT");
        assertThat(loans.getString("b.productKind")).isEqualTo("PERSONAL_LOAN");
        assertThat(counts(post(rows))).isEqualTo("COMPLETED 4 read, 0 accepted, 2 unchanged, 2 rejected");
        assertThat(rejections(post(named.replace("CREDIT_CARD", "OTHER")))).containsExactly("2,number,DUPLICATE");
    }

    /** What a spreadsheet leaves around a value is no part of it, in a number and in whatever names that number. */
    @Test
    void spacesAroundAValueAreNoPartOfIt() {
        List<String> rows = List.of(
                borrower(p + 1),
                contact(p + 1, "Eva"),
                point(p + 1, "Eva", "EMAIL", "eva@example.org"),
                loan(p + "L", p + 1),
                payment(p + "L", "P1", "106.62"));
        List<String> spaced = List.of(
                borrower(" " + p + "1 "),
                contact(p + "1 ", "Eva "),
                point(p + "1  ", " Eva", "EMAIL", "eva@example.org "),
                loan(p + "L ", " " + p + 1),
                payment(" " + p + "L", "P1 ", "106.62"));
        for (String row : spaced) {
            assertThat(counts(post(file(row))))
                    .as(row)
                    .isEqualTo("COMPLETED 1 read, 1 accepted, 0 unchanged, 0 rejected");
        }
        assertThat(counts(post(file(rows.toArray(String[]::new)))))
                .isEqualTo("COMPLETED 5 read, 0 accepted, 5 unchanged, 0 rejected");
        assertThat(counts(post(file(spaced.toArray(String[]::new)))))
                .isEqualTo("COMPLETED 5 read, 0 accepted, 5 unchanged, 0 rejected");
    }

    @Test
    void aRowSeesOnlyEarlierRows() {
        JsonPath answer = post(file(
                payment(p + "L", "P1", "106.62"),
                loan(p + "L", p + 1),
                borrower(p + 1),
                loan(p + "L", p + 1),
                payment(p + "L", "P1", "106.62")));
        assertThat(rejections(answer)).containsExactly("2,loanNumber,NOT_FOUND", "3,borrowerNumber,NOT_FOUND");
        assertThat(counts(answer)).isEqualTo("COMPLETED 5 read, 3 accepted, 0 unchanged, 2 rejected");
    }

    @Test
    void aBadRowIsWhollyOutWithAllReasonsAndTheOthersAreIn() {
        JsonPath answer = post(file(
                borrower(p + 1),
                loan(p + "L1", p + 1).replace("1200,USD,0.12,12", "-1,XXX,11,0"),
                loan(p + "L2", p + 1),
                payment(p + "L2", "P", "1.001"),
                payment(p + "L2", "P", "abc").replace("2024-03-01", "2999-01-01"),
                payment(p + "L2", "P", "1").replace("USD", "EUR"),
                point(p + 1, "", "PHONE", "12"),
                point(p + 1, "Nobody", "PHONE", "(202) 555-0123"),
                "neither,,,,,,,,,,,,,,,,,,",
                borrower("").replace("US,America/New_York", "US,Nowhere/Else")));
        assertThat(rejections(answer))
                .containsExactly(
                        "3,currency,INVALID",
                        "3,principal,OUT_OF_RANGE",
                        "3,annualRate,OUT_OF_RANGE",
                        "3,termMonths,OUT_OF_RANGE",
                        "5,amount,INVALID",
                        "6,amount,INVALID",
                        "7,currency,INVALID",
                        "8,value,INVALID",
                        "9,contactName,NOT_FOUND",
                        "10,record,INVALID",
                        "11,number,REQUIRED");
        assertThat(counts(answer)).isEqualTo("COMPLETED 10 read, 2 accepted, 0 unchanged, 8 rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff11\uff12", "\u0661\u0662", "+12", "12.0", "1e1", "0x0c", " 12", "1234567890"})
    void aWholeNumberHasPlainDigits(String number) {
        post(file(borrower(p + 1)));
        String row = loan(p + "L", p + 1).replace("0.12,12,", "0.12," + number + ",");
        assertThat(rejections(post(file(row)))).containsExactly("2,termMonths,INVALID");
    }

    @Test
    void jsonLinesAreRowsToo() {
        String rows = """
                {"record": "borrower", "number": "%1$s", "name": "José", "country": "US", "timeZone": "UTC", "locale": null}
                {"record": "loan", "number": "%1$s", "borrowerNumber": "%1$s", "principal": 1200.00, "currency": "USD",\
                 "annualRate": "0.12", "termMonths": 12, "disbursedOn": "2024-01-31"}
                {"record": "payment", "loanNumber": "%1$s", "reference": "1", "amount": 1.10, "currency": "USD", "effectiveOn": "2024-03-01"}
                {"record": "payment", "loanNumber": "%1$s", "reference": "2", "amount": 1e3, "currency": "USD", "effectiveOn": "2024-03-01"}
                {"record": "borrower", "secret": "x"}
                {"record": "borrower", "name": {"first": "x"}}
                {"record": "borrower", "name": "x", "name": "y"}
                {"record": "borrower", "number": "1", "name": "a\\u0000b", "country": "US", "timeZone": "UTC"}
                not json

                {} {}
                """.formatted(p);
        JsonPath answer = post(Imports.NDJSON, rows.getBytes(StandardCharsets.UTF_8));
        assertThat(rejections(answer))
                .containsExactly(
                        "4,amount,INVALID",
                        "5,,UNKNOWN_COLUMN",
                        "6,,MALFORMED",
                        "7,,MALFORMED",
                        "8,name,INVALID",
                        "9,,MALFORMED",
                        "11,,MALFORMED");
        assertThat(counts(answer)).isEqualTo("COMPLETED 10 read, 3 accepted, 0 unchanged, 7 rejected");
    }

    @Test
    void aFileOfSeveralChunksAndMegabytesIsReadWhole() {
        String padding = "x".repeat(4000);
        String rows = IntStream.range(0, 3500)
                .mapToObj(i -> i % 2 == 0 ? borrower(p + i) : borrower(padding))
                .collect(Collectors.joining("\n"));
        JsonPath answer = post(Imports.COLUMNS + "\n" + rows + "\n" + rows);
        assertThat(counts(answer)).isEqualTo("COMPLETED 7000 read, 1750 accepted, 1750 unchanged, 3500 rejected");
        assertThat(rejections(answer)).hasSize(3500).allMatch(row -> row.endsWith(",number,OUT_OF_RANGE"));
    }

    @Test
    void anImportIsShownByItsIdAndAmongTheLatest() {
        JsonPath answer = given().contentType("text/csv; charset=UTF-8")
                .body(file(borrower(p + 1)))
                .post("/portfolio/imports?fileName=people.csv")
                .jsonPath();
        JsonPath one =
                given().get("/portfolio/imports/" + answer.getString("id")).jsonPath();
        assertThat(one.getString("fileName")).isEqualTo("people.csv");
        assertThat(counts(one)).isEqualTo(counts(answer));
        assertThat(one.getString("rowsPerSecond")).isNotNull();
        assertThat(given().get("/portfolio/imports").jsonPath().getList("id")).contains(answer.getString("id"));
    }

    @Test
    void whatIsNotAFileOfRowsIsRefused() {
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/portfolio/imports")
                        .statusCode())
                .isEqualTo(415);
        for (String type : List.of("text/csv; charset=iso-8859-1", Imports.NDJSON + "; charset=utf-16")) {
            assertThat(given().contentType(type)
                            .body("x".getBytes(StandardCharsets.UTF_8))
                            .post("/portfolio/imports")
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(given().urlEncodingEnabled(false)
                        .contentType("text/csv; charset=UTF-8")
                        .body("x")
                        .post("/portfolio/imports?fileName=a%0Ab")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().get("/portfolio/imports/nonsense").statusCode()).isEqualTo(404);
        assertThat(given().get("/portfolio/imports/nonsense/rejections").statusCode())
                .isEqualTo(404);
    }
}
