package io.dunlin.portfolio.demo;

import io.dunlin.vocabulary.TrainingTopic;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up who works: collectors in two teams, lenders abroad, and an agency. Whoever signs in to development mode is one of the collectors. */
final class DemoHouse {

    static final String AGENCY = "acme";

    /** Code, name, and team or agency. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("developer", "Demo Developer", "team", "demo-early"),
            List.of("demo-ann", "Ann Demo", "team", "demo-early"),
            List.of("demo-bo", "Bo Demo", "team", "demo-late"),
            List.of("demo-cem", "Cem Demo", "team", "demo-late"),
            List.of("demo-dee", "Dee Demo", "team", "demo-early"),
            List.of("demo-eli", "Eli Demo", "team", "demo-late"),
            List.of("demo-fay", "Fay Demo", "agency", AGENCY),
            List.of("demo-gil", "Gil Demo", "agency", AGENCY));

    /** Who may also have the cases of vulnerable borrowers. */
    private static final List<String> CAREFUL = List.of("developer", "demo-cem");

    private final DemoDoor door;

    DemoHouse(DemoDoor door) {
        this.door = door;
    }

    void build() {
        team("demo-early", "Early and up to 60 days", null);
        team("demo-late", "Later", null);
        agency();
        for (List<String> person : PEOPLE) {
            door.run(
                    "collectorRegister CollectorRegisterInput collector { code }",
                    person.get(0),
                    Map.of(
                            "code",
                            door.code(person.get(0)),
                            "name",
                            person.get(1),
                            "employer",
                            person.get(2).equals("team") ? "Demo Lender" : "Acme Recovery (demo)",
                            person.get(2),
                            door.code(person.get(3))));
        }
        // A demo of before had collectors in no team.
        PEOPLE.stream()
                .filter(person -> person.get(2).equals("team"))
                .forEach(person -> door.run(
                        "collectorTeamSet CollectorTeamSetInput collector { code }",
                        person.get(0),
                        Map.of("code", door.code(person.get(0)), "team", door.code(person.get(3)))));
        team("demo-early", "Early and up to 60 days", "demo-ann");
        team("demo-late", "Later", "demo-bo");
        train();
        lender("GB", "Demo Lender UK");
        lender("CN", "Demo Lender China");
    }

    private void team(String code, String name, @Nullable String lead) {
        Map<String, Object> input = new HashMap<>(Map.of("code", door.code(code), "name", name));
        if (lead != null) {
            input.put("leadCode", door.code(lead));
        }
        door.run("teamDefine TeamDefineInput team { code }", code + " " + lead, input);
    }

    private void agency() {
        door.run(
                "agencyRegister AgencyRegisterInput agency { code }",
                AGENCY,
                Map.of(
                        "code", door.code(AGENCY),
                        "name", "Acme Recovery (demo)",
                        "countries", List.of("CN", "GB", "US"),
                        "contractThrough", door.today().plusYears(2).toString(),
                        "commissionRate", "0.22",
                        "postalAddress", "1 Demo Street\nSpringfield",
                        "telephone", "+1 202 555 0100",
                        "email", "acme@example.org"));
        door.run(
                "agencyReviewRecord AgencyReviewInput agency { code }",
                AGENCY,
                Map.of(
                        "code",
                        door.code(AGENCY),
                        "reviewedOn",
                        door.today().minusDays(20).toString(),
                        "passed",
                        true,
                        "findings",
                        "Files, calls and complaints of the last quarter: nothing to object to. A demo."));
    }

    /** Once 300 days ago, and again yesterday: so they were fit all along, and are for a year. */
    private void train() {
        List<String> all =
                PEOPLE.stream().map(person -> door.code(person.get(0))).toList();
        List<String> careful = CAREFUL.stream().map(door::code).toList();
        for (LocalDate passed :
                List.of(door.today().minusDays(300), door.today().minusDays(1))) {
            Stream.of(TrainingTopic.values())
                    .filter(topic -> topic != TrainingTopic.OTHER)
                    .forEach(topic -> door.run(
                            "collectorTrainingRecordAll CollectorTrainingRecordAllInput collectors { code }",
                            topic + " " + passed,
                            Map.of(
                                    "collectorCodes", topic == TrainingTopic.VULNERABILITY ? careful : all,
                                    "course", "Demo course",
                                    "topic", topic.name(),
                                    "passedOn", passed.toString(),
                                    "validThrough", passed.plusYears(1).toString())));
        }
    }

    private void lender(String country, String name) {
        door.run(
                "lenderRegister LenderRegisterInput lender { code }",
                country,
                Map.of(
                        "code",
                        door.code("DEMO-" + country),
                        "name",
                        name,
                        "country",
                        country,
                        "licence",
                        "CONSUMER_FINANCE"));
    }
}
