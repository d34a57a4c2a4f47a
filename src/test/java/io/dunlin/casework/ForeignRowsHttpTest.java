package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.access.Decided;
import io.dunlin.platform.access.SchemaFile;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency and a borrower try to reach what is somebody else's, by every argument that takes an id, and by every list. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRowsHttpTest {

    private final SchemaFile schema = new SchemaFile();
    private Owned mine;
    private Owned foreign;

    /** Once: before all tests there is no port yet. */
    @BeforeEach
    void own() {
        if (mine == null) {
            mine = Owned.by("agency-" + UUID.randomUUID());
            foreign = Owned.by("agency-" + UUID.randomUUID());
        }
    }

    /** Where an operation takes an id. */
    private record Place(String root, FieldDefinition field, List<InputValueDefinition> path) {

        String name() {
            return field.getName() + " "
                    + path.stream().map(InputValueDefinition::getName).collect(Collectors.joining("."));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"AGENCY", "BORROWER"})
    void whatIsSomebodyElsesAnswersLikeWhatIsNotThere(Role role) {
        Set<String> told = new TreeSet<>();
        Set<String> untold = new TreeSet<>();
        for (Place place : places(role)) {
            boolean any = false;
            for (NodeType type : foreign.ids().keySet()) {
                String nothing = NodeId.encode(type, UUID.randomUUID());
                String answer = ask(role, place, foreign.ids().get(type));
                assertThat(answer)
                        .as("%s: a %s for %s", place.name(), type, role)
                        .isEqualTo(ask(role, place, nothing));
                any |= !ask(role, place, mine.ids().get(type)).equals(answer);
            }
            (any ? told : untold).add(place.name());
        }
        // The test would see it: what is one's own answers otherwise.
        assertThat(told)
                .as("own ids that answer otherwise; not: %s", untold)
                .hasSizeGreaterThan(role == Role.AGENCY ? 20 : 6);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"AGENCY", "BORROWER"})
    void notFoundTakesTheSameStatementsForWhatIsThere(Role role) {
        for (NodeType type : List.of(NodeType.BORROWER, NodeType.LOAN, NodeType.CONTACT, NodeType.PAYMENT)) {
            String document = "query($id: ID!) { node(id: $id) { id } }";
            List<String> there = Statements.during(() -> GraphQl.ask(
                    token(role), document, Map.of("id", foreign.ids().get(type))));
            List<String> nothing = Statements.during(() ->
                    GraphQl.ask(token(role), document, Map.of("id", NodeId.encode(type, UUID.randomUUID()))));
            assertThat(there).as("%s for %s", type, role).isEqualTo(nothing).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"AGENCY", "BORROWER"})
    void listsAndTotalsAreOfOnesOwn(Role role) {
        String numbers =
                "query($n: String, $b: ID, $l: String!) { all: borrowers { totalCount edges { node { number } } }"
                        + " asked: borrowers(where: {number: $n}) { totalCount } late: borrowers(where: {hasOpenCase: true}) { totalCount }"
                        + " loans { totalCount edges { node { number borrower { number } } } }"
                        + " theirs: loans(where: {borrowerId: $b}) { totalCount edges { node { id } } } loanByNumber(number: $l) { id } }";
        JsonPath all = GraphQl.ask(
                token(role),
                numbers,
                Map.of("n", foreign.number(), "b", foreign.desk().borrower(), "l", foreign.loanNumber()));
        assertThat(all.getList("all.edges.node.number")).containsExactly(mine.number());
        assertThat(all.getInt("all.totalCount")).isEqualTo(1);
        assertThat(all.getInt("asked.totalCount")).isZero();
        assertThat(all.getInt("late.totalCount")).isEqualTo(1);
        assertThat(all.getList("loans.edges.node.borrower.number"))
                .containsOnly(mine.number())
                .hasSize(2);
        assertThat(all.getInt("loans.totalCount")).isEqualTo(2);
        assertThat(all.getInt("theirs.totalCount")).isZero();
        assertThat(all.getList("theirs.edges")).isEmpty();
        assertThat(all.getString("loanByNumber.id")).isNull();
    }

    @Test
    void theQueueAndTheCasesOfAnAgencyAreThoseThatArePlacedWithIt() {
        String cases = "query($a: String) { collectionCases { totalCount edges { node { id } } }"
                + " queue: workQueue(contactable: ANY, where: {status: [OPEN, ON_HOLD, IN_PROGRESS]}) { totalCount edges { node { id } } }"
                + " theirs: collectionCases(where: {placedWith: $a}) { totalCount } }";
        JsonPath all = GraphQl.ask(token(Role.AGENCY), cases, Map.of("a", foreign.agency()));
        assertThat(all.getList("collectionCases.edges.node.id"))
                .containsExactly(mine.desk().caseId());
        assertThat(all.getInt("collectionCases.totalCount")).isEqualTo(1);
        assertThat(all.getList("queue.edges.node.id"))
                .containsExactly(mine.desk().caseId());
        assertThat(all.getInt("queue.totalCount")).isEqualTo(1);
        assertThat(all.getInt("theirs.totalCount")).isZero();
    }

    @Test
    void aCaseThatIsRecalledIsGone() {
        Owned placed = Owned.by("agency-" + UUID.randomUUID());
        String token = Tokens.ofAgency("ann", placed.agency());
        String document =
                "query($c: ID!, $b: ID!, $l: ID!) { collectionCase(id: $c) { borrower { number loans { id } openCase { id } } }"
                        + " borrower(id: $b) { number } loan(id: $l) { openCase { id } } }";
        Map<String, String> ids = Map.of(
                "c",
                placed.desk().caseId(),
                "b",
                placed.desk().borrower(),
                "l",
                placed.desk().loans().get(0));
        JsonPath before = GraphQl.ask(token, document, ids);
        assertThat(before.getList("collectionCase.borrower.loans.id"))
                .containsExactlyInAnyOrderElementsOf(placed.desk().loans());
        assertThat(before.getString("loan.openCase.id")).isEqualTo(placed.desk().caseId());
        String permit =
                "mutation($c: ID!, $k: String) { contactPermitRelease(input: {permitId: $c, idempotencyKey: $k}) { released } }";
        assertThat(GraphQl.ask(token, permit, Map.of("c", "x")).getBoolean("contactPermitRelease.released"))
                .isFalse();
        CaseFlow.done(GraphQl.mutate(
                "caseRecall",
                "CaseRecallInput",
                "case { id }",
                Map.of("caseId", placed.desk().caseId(), "reason", "test")));
        JsonPath after = GraphQl.ask(token, document, ids);
        assertThat(after.getString("collectionCase")).isNull();
        assertThat(after.getString("borrower")).isNull();
        assertThat(after.getString("loan")).isNull();
    }

    @Test
    void anotherCaseOfTheSameBorrowerIsNotTheAgencys() {
        Owned placed = Owned.by("agency-" + UUID.randomUUID());
        String other = CaseFlow.loan(placed.desk().borrower(), "USD", 1, -20);
        JsonPath seen = GraphQl.ask(
                Tokens.ofAgency("ann", placed.agency()),
                "query($b: ID!, $l: ID!) { borrower(id: $b) { loans { id } } loan(id: $l) { id } }",
                Map.of("b", placed.desk().borrower(), "l", other));
        assertThat(seen.getList("borrower.loans.id"))
                .containsExactlyInAnyOrderElementsOf(placed.desk().loans());
        assertThat(seen.getString("loan")).isNull();
    }

    /** What was done about it while it was in the case stays to be seen, and the loan does not. */
    @Test
    void aLoanThatLeftTheCaseIsNotTheAgencysAnyMore() {
        Owned placed = Owned.by("agency-" + UUID.randomUUID());
        String token = Tokens.ofAgency("ann", placed.agency());
        String left = placed.desk().loans().get(0);
        String log =
                "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { id } userErrors { code field } } }";
        Map<String, Object> call = new HashMap<>(CaseFlow.call(placed.desk().caseId(), "NO_ANSWER"));
        call.put("loanId", left);
        String action = GraphQl.ask(token, log, Map.of("input", call)).getString("it.action.id");
        KindsOfCaseHttpTest.chargeOff(left, 0);
        JsonPath seen = GraphQl.ask(
                token,
                "query($c: ID!, $b: ID!, $l: ID!, $a: ID!) { collectionCase(id: $c) { loans { id } } borrower(id: $b) { loans { id } }"
                        + " loan(id: $l) { id } node(id: $l) { id } loans { totalCount } action: node(id: $a) { id ... on CollectionAction"
                        + " { loan { id } } } }",
                Map.of("c", placed.desk().caseId(), "b", placed.desk().borrower(), "l", left, "a", action));
        List<String> kept = List.of(placed.desk().loans().get(1));
        assertThat(seen.<String>getList("collectionCase.loans.id")).isEqualTo(kept);
        assertThat(seen.<String>getList("borrower.loans.id")).isEqualTo(kept);
        assertThat(seen.getInt("loans.totalCount")).isEqualTo(1);
        assertThat(seen.<Object>get("loan")).isNull();
        assertThat(seen.<Object>get("node")).isNull();
        assertThat(seen.getString("action.id")).isEqualTo(action);
        assertThat(seen.<Object>get("action.loan")).isNull();
        assertThat(GraphQl.ask(token, log, Map.of("input", call)).getList("it.userErrors.code"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aCursorOfSomebodyElseIsForeign() {
        String document =
                "query($after: String) { borrowers(first: 1, after: $after) { edges { cursor node { number } } } }";
        String cursor = GraphQl.ask(document).getString("borrowers.edges[0].cursor");
        assertThat(GraphQl.send(token(Role.AGENCY), document, Map.of("after", cursor))
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
        String own = GraphQl.ask(token(Role.AGENCY), document, Map.of()).getString("borrowers.edges[0].cursor");
        assertThat(GraphQl.ask(token(Role.AGENCY), document, Map.of("after", own))
                        .getList("borrowers.edges"))
                .isEmpty();
        assertThat(GraphQl.send(Tokens.ofAgency("bo", foreign.agency()), document, Map.of("after", own))
                        .jsonPath()
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void theNameOfAnAgencyIsAValueAndNoSql() {
        for (String agency : List.of("' or true --", "%", "x' or '1'='1", "*", "agency-%")) {
            assertThat(GraphQl.ask(
                                    Tokens.ofAgency("ann", agency),
                                    "{ borrowers { totalCount } loans { totalCount } }",
                                    Map.of())
                            .getMap(""))
                    .isEqualTo(Map.of("borrowers", Map.of("totalCount", 0), "loans", Map.of("totalCount", 0)));
            assertThat(GraphQl.ask(
                                    Tokens.ofBorrower("ann", agency),
                                    "{ borrowers { totalCount } loans { totalCount } }",
                                    Map.of())
                            .getMap(""))
                    .isEqualTo(Map.of("borrowers", Map.of("totalCount", 0), "loans", Map.of("totalCount", 0)));
        }
    }

    /** Ids of one import count up, so those of the points of contacts can be guessed. */
    @Test
    void aBorrowerIsToldNothingOfHowContactsAreReached() {
        String document =
                "mutation($input: DoNotContactInput!) { it: doNotContactRequest(input: $input) { doNotContact {"
                        + " contact { name } contactPoint { value } } userErrors { code field } } }";
        Map<String, Object> wish = Wishes.of(
                mine.desk().caseId(),
                "CONTACT_POINT",
                Map.of("contactPointId", mine.desk().spousePhone()));
        Map<String, Object> nothing = new HashMap<>(wish);
        nothing.put("contactPointId", NodeId.encode(NodeType.CONTACT_POINT, UUID.randomUUID()));
        String answer = GraphQl.send(token(Role.BORROWER), document, Map.of("input", wish))
                .asString();
        assertThat(answer)
                .contains("NOT_FOUND")
                .isEqualTo(GraphQl.send(token(Role.BORROWER), document, Map.of("input", nothing))
                        .asString());
        Map<String, Object> own = Wishes.of(
                mine.desk().caseId(),
                "CONTACT_POINT",
                Map.of("contactPointId", mine.desk().otherPhone()));
        assertThat(GraphQl.ask(token(Role.BORROWER), document, Map.of("input", own))
                        .getString("it.doNotContact.contactPoint.value"))
                .startsWith("+1202");
    }

    /** A guess at how a contact is reached answers alike, right or wrong. */
    @Test
    void aBorrowerIsNotToldWhetherAGuessWasRight() {
        String document =
                "mutation($input: ContactPointAddInput!) { it: contactPointAdd(input: $input) { contactPoint { id value }"
                        + " userErrors { code field } } }";
        for (String owner : List.of(mine.desk().contact(), mine.desk().borrower())) {
            CaseFlow.done(GraphQl.mutate(
                    "contactPointAdd",
                    "ContactPointAddInput",
                    "contactPoint { id }",
                    Map.of("ownerId", owner, "contactPoint", Map.of("channel", "PHONE", "value", "+12025550166"))));
        }
        int before = pointsOfContact();
        List<String> answers = new ArrayList<>();
        for (String value : List.of("+12025550166", "+12025550177", "+12025550177")) {
            Map<String, Object> input = Map.of(
                    "ownerId", mine.desk().contact(), "contactPoint", Map.of("channel", "PHONE", "value", value));
            answers.add(GraphQl.send(token(Role.BORROWER), document, Map.of("input", input))
                    .asString());
        }
        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith("{\"data\":{\"it\":{\"contactPoint\":null,\"userErrors\":[]}}");
        assertThat(pointsOfContact()).as("the new one was added, once").isEqualTo(before + 1);
        Map<String, Object> own = Map.of(
                "ownerId", mine.desk().borrower(), "contactPoint", Map.of("channel", "PHONE", "value", "+12025550166"));
        assertThat(GraphQl.ask(token(Role.BORROWER), document, Map.of("input", own))
                        .getString("it.userErrors[0].code"))
                .isEqualTo("DUPLICATE");
    }

    private int pointsOfContact() {
        return GraphQl.ask(
                        "query($id: ID!) { borrower(id: $id) { contacts { id contactPoints { id } } } }",
                        Map.of("id", mine.desk().borrower()))
                .getList("borrower.contacts.find { it.id == '" + mine.desk().contact() + "' }.contactPoints.id")
                .size();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"AGENCY", "BORROWER"})
    void aNumberFindsWhatIsOnesOwn(Role role) {
        boolean agency = role == Role.AGENCY;
        for (Owned owned : List.of(mine, foreign)) {
            boolean own = owned == mine;
            String borrower = " " + owned.number() + " ";
            assertThat(found(role, "borrowerByNumber", borrower))
                    .isEqualTo(own ? owned.desk().borrower() : null);
            String caseNumber = GraphQl.ask(
                            "query($id: ID!) { collectionCase(id: $id) { number } }",
                            Map.of("id", owned.desk().caseId()))
                    .getString("collectionCase.number");
            if (agency) {
                assertThat(found(role, "caseByNumber", caseNumber))
                        .isEqualTo(own ? owned.desk().caseId() : null);
            }
        }
        for (String nothing : List.of("", " ")) {
            assertThat(found(role, "borrowerByNumber", nothing)).isNull();
            assertThat(found(role, agency ? "caseByNumber" : "loanByNumber", nothing))
                    .isNull();
        }
    }

    private @Nullable String found(Role role, String query, String number) {
        String document = "query($number: String!) { " + query + "(number: $number) { id } }";
        return GraphQl.ask(token(role), document, Map.of("number", number)).getString(query + ".id");
    }

    @Test
    void aBorrowerBeginsAtHome() {
        assertThat(GraphQl.ask(token(Role.BORROWER), "{ me { borrower { id openCase { id status } } } }", Map.of())
                        .getString("me.borrower.id"))
                .isEqualTo(mine.desk().borrower());
        assertThat(GraphQl.ask(Tokens.ofBorrower("bo", "nobody"), "{ me { borrower { id } } }", Map.of())
                        .getString("me.borrower"))
                .isNull();
    }

    private String token(Role role) {
        return role == Role.AGENCY ? Tokens.ofAgency("ann", mine.agency()) : Tokens.ofBorrower("bo", mine.number());
    }

    /** Every place of an operation that the role may call. */
    private List<Place> places(Role role) {
        List<Place> places = new ArrayList<>();
        for (String root : List.of("Query", "Mutation")) {
            for (FieldDefinition field : schema.fields(root)) {
                if (Decided.level(role, root, field.getName()) == Level.PLAIN) {
                    for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                        places(root, field, List.of(argument), places);
                    }
                }
            }
        }
        return places;
    }

    private void places(String root, FieldDefinition field, List<InputValueDefinition> path, List<Place> places) {
        InputValueDefinition last = path.get(path.size() - 1);
        Optional<InputObjectTypeDefinition> input = schema.input(last.getType());
        if (SchemaFile.named(last.getType()).equals("ID")) {
            places.add(new Place(root, field, path));
        } else if (input.isPresent()) {
            for (InputValueDefinition inner : input.get().getInputValueDefinitions()) {
                List<InputValueDefinition> longer = new ArrayList<>(path);
                longer.add(inner);
                places(root, field, longer, places);
            }
        }
    }

    /** The answer to an operation with one's own ids everywhere but at one place. */
    private String ask(Role role, Place place, String id) {
        Map<String, Object> variables = schema.required(place.field().getInputValueDefinitions(), mine::id);
        put(variables, place.path(), id);
        String types = variables.keySet().stream()
                .map(name -> "$" + name + ": " + type(place.field(), name))
                .collect(Collectors.joining(", "));
        String values =
                variables.keySet().stream().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        String document = "%s(%s) { it: %s(%s) %s }"
                .formatted(
                        place.root().toLowerCase(Locale.ROOT),
                        types,
                        place.field().getName(),
                        values,
                        selection(place));
        return GraphQl.send(token(role), document, variables).asString();
    }

    private String selection(Place place) {
        if (!schema.isObject(place.field().getType())) {
            return "";
        }
        String type = SchemaFile.named(place.field().getType());
        if (type.endsWith("Connection")) {
            return "{ totalCount edges { cursor } }";
        }
        return type.endsWith("Payload") ? "{ userErrors { code field message } }" : "{ __typename }";
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> given, List<InputValueDefinition> path, String id) {
        InputValueDefinition first = path.get(0);
        boolean list = AstPrinter.printAstCompact(first.getType()).startsWith("[");
        if (path.size() == 1) {
            given.put(first.getName(), list ? List.of(id) : id);
            return;
        }
        Map<String, Object> inner = (Map<String, Object>) given.computeIfAbsent(
                first.getName(), name -> new HashMap<>((Map<String, Object>) schema.any(first, mine::id)));
        put(inner, path.subList(1, path.size()), id);
    }

    private static String type(FieldDefinition field, String name) {
        return field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .map(argument -> AstPrinter.printAstCompact(argument.getType()))
                .findFirst()
                .orElseThrow();
    }
}
