package io.dunlin.platform.access;

import io.dunlin.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code access.txt}. It has a row for each query, mutation, path and type, and for fields with a rule of
 * their own. Nobody may use what has no row. A caller with several roles may do what any of them may.
 */
@ApplicationScoped
public class AccessTable {

    private static final String FILE = "/access.txt";
    private static final String REST = "REST.";
    private static final String MUTATION = "Mutation.";
    private static final List<String> WRAPPERS = List.of("Payload", "Connection", "Edge");

    /** How much a role may see, in ascending order. */
    public enum Level {
        NONE,
        MASKED,
        PLAIN;

        private static Level of(String cell) {
            return switch (cell) {
                case "+" -> PLAIN;
                case "m" -> MASKED;
                case "-" -> NONE;
                default -> throw new IllegalStateException(FILE + " has a cell '" + cell + "'");
            };
        }
    }

    /**
     * A row.
     *
     * @param what {@code Type} or {@code Type.field}
     * @param mask how the field is masked; null when it is no personal data
     * @param anyone what a caller without a token may see
     * @param roles what each role may see
     */
    public record Grant(String what, @Nullable Mask mask, Level anyone, Map<Role, Level> roles) {

        /** How much of it somebody gets who has these roles. */
        public Level level(Collection<Role> of) {
            Level most = anyone;
            for (Role role : of) {
                Level level = roles.getOrDefault(role, Level.NONE);
                most = level.compareTo(most) > 0 ? level : most;
            }
            return most;
        }
    }

    private final Map<String, Grant> rows = new LinkedHashMap<>();

    AccessTable() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(AccessTable::row)
                .forEach(row -> {
                    if (rows.put(row.what(), row) != null) {
                        throw new IllegalStateException(FILE + " has two rows for " + row.what());
                    }
                });
    }

    /** All rows, as they stand in the file. */
    public Collection<Grant> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * How much of a field somebody gets who has these roles.
     *
     * @param roles empty for whoever has no token, or one without a role
     */
    public Level level(Collection<Role> roles, String type, String field) {
        Grant own = rows.get(type + "." + field);
        if (own != null) {
            return own.level(roles);
        }
        boolean root = type.equals("Query") || type.equals("Mutation");
        return root ? Level.NONE : ofType(roles, type);
    }

    /** Whether the fields of a type that have no row of their own may be read. */
    public Level ofType(Collection<Role> roles, String type) {
        Grant row = rows.get(type);
        if (row != null) {
            return row.level(roles);
        }
        // They hold nothing but what has rows, and are reached only by what has one.
        return WRAPPERS.stream().anyMatch(type::endsWith) ? Level.PLAIN : Level.NONE;
    }

    /** The names of the mutations that somebody may ask for who has these roles, in the order of the file. */
    public List<String> mutations(Collection<Role> roles) {
        return rows.values().stream()
                .filter(row -> row.what().startsWith(MUTATION) && row.level(roles) == Level.PLAIN)
                .map(row -> row.what().substring(MUTATION.length()))
                .toList();
    }

    /** Whether a path of REST may be asked. */
    public boolean allows(Set<Role> roles, String path) {
        return rows.values().stream()
                .filter(row -> row.what().startsWith(REST)
                        && path.startsWith(row.what().substring(REST.length())))
                .anyMatch(row -> row.level(roles) == Level.PLAIN);
    }

    private static Grant row(String line) {
        List<String> cells = List.of(line.split("\\s+"));
        if (cells.size() != Role.values().length + 2) {
            throw new IllegalStateException(FILE + " has a row with another number of cells: " + cells.get(0));
        }
        Map<Role, Level> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, Level.of(cells.get(role.ordinal() + 2)));
        }
        String[] what = cells.get(0).split(":");
        Mask mask = what.length == 1 ? null : Mask.valueOf(what[1]);
        return new Grant(what[0], mask, Level.of(cells.get(1)), roles);
    }

    private static Stream<String> lines() {
        try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the package");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
