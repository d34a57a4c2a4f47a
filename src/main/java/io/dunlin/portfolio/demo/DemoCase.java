package io.dunlin.portfolio.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/** An open case as the demo works it. */
record DemoCase(JsonNode node) {

    private static final String OPEN = """
            query($after: String) { collectionCases(first: 100, after: $after, where: {status: [OPEN, IN_PROGRESS, ON_HOLD]}) {
              edges { node { id number openedOn loans { id }
                             borrower { id number timeZone contactPoints { id channel } contacts { id contactPoints { id } } } } }
              pageInfo { hasNextPage endCursor } } }
            """;

    /** The open cases of the borrowers whose numbers begin so, in the order of these numbers. */
    static List<DemoCase> open(DemoDoor door, String numbers) {
        List<DemoCase> found = new ArrayList<>();
        Map<String, Object> after = new HashMap<>();
        JsonNode page;
        do {
            page = door.ask(OPEN, after).get("collectionCases");
            StreamSupport.stream(page.get("edges").spliterator(), false)
                    .map(edge -> new DemoCase(edge.get("node")))
                    .filter(each -> each.borrowerNumber().startsWith(numbers))
                    .forEach(found::add);
            after.put("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        found.sort(Comparator.comparing(DemoCase::borrowerNumber));
        return found;
    }

    String id() {
        return node.get("id").asText();
    }

    String number() {
        return node.get("number").asText();
    }

    String borrower() {
        return node.at("/borrower/id").asText();
    }

    String borrowerNumber() {
        return node.at("/borrower/number").asText();
    }

    String loan() {
        return node.at("/loans/0/id").asText();
    }

    LocalDate openedOn() {
        return LocalDate.parse(node.get("openedOn").asText());
    }

    /** The id of the borrower's first number or address of this kind: PHONE, EMAIL or ADDRESS. */
    String point(String channel) {
        return StreamSupport.stream(node.at("/borrower/contactPoints").spliterator(), false)
                .filter(point -> point.get("channel").asText().equals(channel))
                .map(point -> point.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** A time of the borrower's day. */
    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time)
                .atZone(ZoneId.of(node.at("/borrower/timeZone").asText()))
                .toInstant();
    }

    /** Of its own, and the same each time. */
    Random random() {
        return new Random(borrowerNumber().hashCode());
    }
}
