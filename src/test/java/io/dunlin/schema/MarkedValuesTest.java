package io.dunlin.schema;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dunlin.testing.Everywhere;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Http;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation with personal data that can be told from all else: it is in no line of the log of the application or of
 * the database, in no metric, in no message of an error, and nowhere in the tables.
 */
@QuarkusTest
class MarkedValuesTest extends Everything {

    /** About collectors, whose data no borrower's key seals. */
    private static final Set<String> OF_STAFF =
            Set.of("collectorDeactivate", "collectorReactivate", "collectorTrainingRevoke");

    private static final Set<String> FREE_TEXT =
            Set.of("nationalId", "note", "reason", "evidence", "detail", "source", "claimed", "authority");

    /** Whose names are people's who owe, or who know them. */
    private static final Set<String> PEOPLE =
            Set.of("borrowerRegister", "borrowerCorrect", "contactAdd", "contactReplace");

    /** Whose reasons are about a company. */
    private static final Set<String> COMPANIES = Set.of("agencySuspend", "agencyResume", "agencyEnd");

    /** What can have no mark in it: the telephone number without its beginning, in two ways of writing it, the birth date, and an income. */
    private static final List<String> PLAIN = List.of("2025550123", "202 555 0123", "1980-02-29", HardshipFacts.INCOME);

    private final String mark =
            "mark" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> marked = new TreeSet<>();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
        Logger.getLogger("io.dunlin").setLevel(Level.FINEST);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("io.dunlin").setLevel(null);
    }

    @Override
    String sent(String operation, String field, String text) {
        boolean personal =
                (FREE_TEXT.contains(field) && !OF_STAFF.contains(operation) && !COMPANIES.contains(operation))
                        || (field.equals("name") && PEOPLE.contains(operation))
                        || (field.equals("value") && !text.startsWith("+"));
        if (personal) {
            marked.add(operation + "." + field);
        }
        return personal ? mark + text : text;
    }

    @Test
    void whatEveryOperationIsGivenIsNowhere() {
        callEverything();
        String metrics = Http.management().get("/q/metrics").asString();
        assertThat(metrics).contains("dunlin_guard_breaches_total").doesNotContainIgnoringCase(mark);
        assertThat(Http.management().get("/q/health").asString()).doesNotContainIgnoringCase(mark);
        assertThat(Everywhere.inTheDatabase(mark)).isEmpty();
        for (String plain : PLAIN) {
            assertThat(metrics).doesNotContain(plain);
            assertThat(Everywhere.inTheDatabase(plain)).as(plain).isEmpty();
            assertThat(lines).noneSatisfy(line -> assertThat(line).contains(plain));
            assertThat(Everywhere.inTheLogOfTheDatabase(plain)).isEmpty();
        }
        assertThat(marked).hasSizeGreaterThan(25).contains("borrowerRegister.nationalId", "caseLogAction.note");
        assertSilent();
    }

    private void assertSilent() {
        Logger.getLogger("io.dunlin.test").info("the end of the test");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("the end of the test"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).containsIgnoringCase(mark));
        assertThat(Everywhere.inTheLogOfTheDatabase(mark)).isEmpty();
    }

    /** Also what is refused, by whoever it is sent, says nothing of what was sent. */
    @Test
    void noRefusalSaysWhatWasSent() {
        TypeDefinitionRegistry schema =
                new SchemaParser().parse(Path.of("schema.graphql").toFile());
        ObjectTypeDefinition mutations =
                schema.getType("Mutation", ObjectTypeDefinition.class).orElseThrow();
        List<String> callers = List.of(
                Tokens.staff(),
                Tokens.ofAgency("agent", "acme"),
                Tokens.ofBorrower("own", "B-1"),
                "not." + mark + ".token");
        for (FieldDefinition mutation : mutations.getFieldDefinitions()) {
            InputValueDefinition input = mutation.getInputValueDefinitions().get(0);
            Object value = value(schema, input.getType(), mutation.getName() + "Input", 0);
            String document = "mutation($input: %s!) { %s(input: $input) { userErrors { code field message } } }"
                    .formatted(named(input.getType()), mutation.getName());
            for (String caller : callers) {
                String answer =
                        GraphQl.send(caller, document, Map.of("input", value)).asString();
                assertThat(answer).as(mutation.getName()).doesNotContainIgnoringCase(mark);
            }
        }
        String inText =
                "{ borrowers(where: {phone: \"%s\"}) { totalCount } node(id: \"%s\") { id } }".formatted(mark, mark);
        assertThat(GraphQl.send(inText, Map.of()).asString()).doesNotContainIgnoringCase(mark);
        String file = "record,number,name,nationalId,birthDate,country,timeZone,borrowerNumber,channel,value\n"
                + "borrower,M-1,%1$s,%1$s,%1$s,%1$s,%1$s,,,\nborrower,M-2,%1$s,%1$s,1980-02-29,US,UTC,,,\n"
                + "contact_point,,,,,,,M-2,PHONE,%1$s\nborrower,M-2,other,%1$s,1980-02-29,US,UTC,,,\n%1$s,%1$s\n";
        JsonPath imported = given().contentType("text/csv; charset=UTF-8")
                .body(file.formatted(mark))
                .post("/portfolio/imports?fileName=x.csv")
                .jsonPath();
        assertThat(imported.getInt("rejected")).isGreaterThan(2);
        assertThat(imported.prettify()).doesNotContainIgnoringCase(mark);
        String rejections = given().get(imported.getString("rejections")).asString();
        assertThat(rejections).contains("birthDate").doesNotContainIgnoringCase(mark);
        assertThat(Everywhere.inTheDatabase(mark)).doesNotContain("import_rejection", "portfolio_import", "borrower");
        assertSilent();
    }

    private Object value(TypeDefinitionRegistry schema, Type<?> type, String field, int depth) {
        if (type instanceof NonNullType nonNull) {
            return value(schema, nonNull.getType(), field, depth);
        }
        if (type instanceof ListType list) {
            return List.of(value(schema, list.getType(), field, depth));
        }
        String name = named(type);
        if (schema.types().get(name) instanceof InputObjectTypeDefinition input) {
            Map<String, Object> values = new HashMap<>();
            for (InputValueDefinition part : input.getInputValueDefinitions()) {
                if (depth < 4) {
                    values.put(part.getName(), value(schema, part.getType(), part.getName(), depth + 1));
                }
            }
            return values;
        }
        if (schema.types().get(name) instanceof EnumTypeDefinition choices) {
            return choices.getEnumValueDefinitions().get(0).getName();
        }
        return switch (name) {
            case "Int" -> 1;
            case "Boolean" -> true;
            case "Date" -> "2024-01-31";
            case "DateTime" -> "2024-01-31T10:00:00Z";
            case "Decimal" -> "1.00";
            default -> mark + (field.equals("idempotencyKey") ? UUID.randomUUID() : "");
        };
    }

    private static String named(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return named(nonNull.getType());
        }
        return type instanceof ListType list ? named(list.getType()) : ((TypeName) type).getName();
    }
}
