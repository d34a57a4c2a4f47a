package io.dunlin.platform.table;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.node.NodeType;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of all rooms. */
@Singleton
public class KeptTables {

    private final List<KeptTable> tables;
    private final Map<NodeType, KeptTable> nodes = new EnumMap<>(NodeType.class);
    private final Map<String, Violation> rules = new HashMap<>();

    public KeptTables(@All List<RoomTables> rooms) {
        tables = rooms.stream()
                .flatMap(room -> room.tables().stream())
                .sorted(Comparator.comparing(KeptTable::name))
                .toList();
        for (KeptTable table : tables) {
            if (table.node() != null) {
                nodes.put(table.node(), table);
            }
            rules.putAll(table.rules());
        }
    }

    /** All of them, by name. */
    public List<KeptTable> all() {
        return tables;
    }

    /** The table of the objects of a type; empty when no room declares it. */
    public Optional<KeptTable> of(NodeType type) {
        return Optional.ofNullable(nodes.get(type));
    }

    /** What a broken constraint means for clients; any other is a fault of ours and goes on as one. */
    public Violation meaning(@Nullable String constraint, RuntimeException fault) {
        Violation meaning = constraint == null ? null : rules.get(constraint);
        if (meaning == null) {
            throw fault;
        }
        return meaning;
    }
}
