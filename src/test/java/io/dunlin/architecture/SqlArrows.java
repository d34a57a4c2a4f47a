package io.dunlin.architecture;

import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.RoomTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows that imports do not show: the SQL of a room that names a table of a room above. */
final class SqlArrows {

    /** The arrows up that stand, each with its reason. */
    static final Map<String, String> ALLOWED = Stream.of(
                    allowed(
                            "It says whose rows are a borrower's, an agency's, a case's: for all rooms alike.",
                            "KeptTable -> collection_case",
                            "KeptTable -> loan",
                            "Logged -> borrower",
                            "Logged -> collection_case",
                            "Logged -> loan",
                            "RowScope -> agency",
                            "RowScope -> borrower",
                            "RowScope -> case_loan",
                            "RowScope -> collection_case",
                            "RowScope -> loan",
                            "RowScope -> placement",
                            "VisibleObjects -> borrower"),
                    allowed(
                            "The guard judges by what was done in cases, and knows nothing else of them; casework asks the guard.",
                            "ConsentReader -> action_effect",
                            "ConsentReader -> call_back",
                            "ConsentReader -> collection_action",
                            "HistoryReader -> case_loan",
                            "HistoryReader -> collection_action",
                            "HistoryReader -> placement",
                            "LastWord -> collection_action",
                            "NoticeReader -> case_loan",
                            "NoticeReader -> collection_action",
                            "PromiseReader -> promise",
                            "PromiseReader -> promise_installment",
                            "PromiseReader -> promise_loan",
                            "PeopleReader -> case_loan",
                            "PeopleReader -> collection_action",
                            "PeopleReader -> collection_case",
                            "PeopleReader -> placement",
                            "PermitStore -> placement",
                            "RestraintReader -> action_effect",
                            "RestraintReader -> collection_action"),
                    allowed("What an agency is does not change while it has cases.", "AgencyStore -> placement"),
                    allowed(
                            "A case is locked before what the queue knows of it, which a judged promise changes.",
                            "JudgedRows -> collection_case"),
                    allowed(
                            "A breach is one of a case: it is found, filtered and resolved by the case.",
                            "BreachQueries -> collection_action",
                            "BreachService -> collection_action"),
                    allowed(
                            "The log verifies the rows of all rooms.",
                            "LogStore -> borrower",
                            "LogStore -> collection_case",
                            "LogStore -> contact_point"),
                    allowed(
                            "What is kept for how long depends on cases and actions.",
                            "RetentionStore -> collection_action",
                            "RetentionStore -> collection_case"),
                    allowed(
                            "Borrowers are filtered by whether they have an open case.",
                            "BorrowerQuery -> collection_case"),
                    allowed(
                            "A policy that loans were reviewed by is not replaced.",
                            "PolicyRegistryService -> loan_standing"),
                    allowed(
                            "An empty table of policies tells that the migrations ran and the application did not.",
                            "MigratedCheck -> policy"))
            .flatMap(reason -> reason.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "dunlin");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\\n\"]*(?=\\n|$)", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update)\\s+(?:only\\s+)?\\(?\\s*([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> rooms = new HashMap<>();

    private SqlArrows() {}

    private static Map<String, String> allowed(String reason, String... arrows) {
        return Stream.of(arrows).collect(Collectors.toMap(arrow -> arrow, arrow -> reason));
    }

    static SqlArrows of(List<RoomTables> declared) {
        SqlArrows arrows = new SqlArrows();
        for (RoomTables room : declared) {
            for (KeptTable table : room.tables()) {
                arrows.rooms.put(table.name(), room(room.getClass().getPackageName()));
            }
        }
        return arrows;
    }

    /** The arrows up of the whole house, as "class -> table". */
    Set<String> up() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String room = SOURCES.relativize(file).getName(0).toString();
                String name = file.getFileName().toString().replace(".java", "");
                if (!isDeclaration(file)) {
                    named(room, Files.readString(file))
                            .forEach(arrow -> found.add(name + arrow.substring(arrow.indexOf(" -> "))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A declaration says how its own rows belong to a borrower, through tables below and beside. */
    private static boolean isDeclaration(Path file) throws IOException {
        return Files.readString(file).contains("implements RoomTables");
    }

    /** The arrows up in a source of the room, as "room -> table". */
    List<String> named(String room, String source) {
        List<String> found = new ArrayList<>();
        Matcher texts = TEXT.matcher(COMMENT.matcher(source).replaceAll(""));
        while (texts.find()) {
            String text = texts.group(1) == null ? texts.group(2) : texts.group(1);
            Matcher tables = TABLE.matcher(text);
            while (tables.find()) {
                String owner = rooms.get(tables.group(1));
                if (owner != null && floor(owner) > floor(room)) {
                    found.add(room + " -> " + tables.group(1));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String room(String packageName) {
        return packageName.substring("io.dunlin.".length()).split("\\.")[0];
    }

    private static int floor(String room) {
        for (int floor = 0; floor < Arrows.FLOORS.size(); floor++) {
            if (Arrows.FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalArgumentException("no floor for " + room);
    }
}
