package io.dunlin.portfolio;

import static io.dunlin.testing.Http.given;

import io.dunlin.testing.QuickPath;
import io.dunlin.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What tests of the import have in common. */
final class Imports {

    static final String CSV = "text/csv; charset=UTF-8";
    static final String NDJSON = "application/x-ndjson";

    static final String COLUMNS = "record,number,name,country,timeZone,borrowerNumber,contactName,channel,value,"
            + "relationship,principal,currency,annualRate,termMonths,disbursedOn,loanNumber,reference,amount,effectiveOn";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Imports() {}

    /** A prefix for the numbers of a test, so that no test is in another's way. */
    static String prefix() {
        return UUID.randomUUID().toString().substring(0, 13) + "-";
    }

    static String borrower(String number) {
        return "borrower," + number + ",Ann Lee,US,America/New_York,,,,,,,,,,,,,,";
    }

    static String contact(String borrower, String name) {
        return "contact,," + name + ",,," + borrower + ",,,,FRIEND,,,,,,,,,";
    }

    static String point(String borrower, String contact, String channel, String value) {
        return "contact_point,,,,," + borrower + "," + contact + "," + channel + "," + value + ",,,,,,,,,,";
    }

    static String loan(String number, String borrower) {
        return "loan," + number + ",,,," + borrower + ",,,,,1200,USD,0.12,12,2024-01-31,,,,";
    }

    static String payment(String loan, String reference, String amount) {
        return "payment,,,,,,,,,,,USD,,,," + loan + "," + reference + "," + amount + ",2024-03-01";
    }

    static String file(String... rows) {
        return COLUMNS + "\n" + String.join("\n", rows) + "\n";
    }

    static JsonPath post(String body) {
        return post(CSV, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts as a program does that streams a file: REST-assured would keep several copies of it. */
    static JsonPath post(String type, byte[] body) {
        return post(Tokens.staff(), type, body);
    }

    static JsonPath post(String token, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/portfolio/imports"))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode() + "\n" + response.body());
            }
            return new QuickPath(response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The counts as in {@code COMPLETED 5 read, 3 accepted, 1 unchanged, 1 rejected}. */
    static String counts(JsonPath answer) {
        return "%s %d read, %d accepted, %d unchanged, %d rejected"
                .formatted(
                        answer.getString("status"),
                        answer.getLong("rowsRead"),
                        answer.getLong("accepted"),
                        answer.getLong("unchanged"),
                        answer.getLong("rejected"));
    }

    /** The rejections without their reasons, as in {@code 3,amount,OUT_OF_RANGE}. */
    static List<String> rejections(JsonPath answer) {
        String file = given().get(answer.getString("rejections")).asString();
        return file.lines()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",", 4)).subList(0, 3)))
                .toList();
    }
}
