package io.dunlin.privacy;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.table.Personal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects whose personal data can be revealed, as their rooms declare them. */
@ApplicationScoped
class Subjects {

    private final KeptTables tables;

    Subjects(KeptTables tables) {
        this.tables = tables;
    }

    List<Subject> all() {
        return tables.all().stream().flatMap(Subjects::subject).toList();
    }

    Optional<Subject> of(NodeType type) {
        return tables.of(type).stream().flatMap(Subjects::subject).findFirst();
    }

    private static Stream<Subject> subject(KeptTable table) {
        NodeType type = table.node();
        Personal personal = table.personal();
        return type == null || personal == null ? Stream.empty() : Stream.of(new Subject(type, personal));
    }
}
