package io.dunlin.casework.action;

import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.platform.graphql.Nodes;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what came of actions, and shows it. */
@ApplicationScoped
class KeptEffects {

    private final Sql sql;
    private final Nodes nodes;

    KeptEffects(Sql sql, Nodes nodes) {
        this.sql = sql;
        this.nodes = nodes;
    }

    /** Keeps what came of an action that is written. */
    void add(UUID actionId, List<Effect> effects) {
        SqlTable rows = new SqlTable("int", "text", "uuid");
        for (Effect effect : effects) {
            rows.add(rows.size(), effect.kind(), effect.object());
        }
        sql.change(
                "insert into action_effect (action_id, place, kind, object_id) select ?, u.* from unnest(%s) as u",
                rows, actionId);
    }

    /** What came of an action, in the order in which it came about. */
    List<ContactEffectView> ofAction(UUID actionId) {
        return sql.list(
                "select kind, object_id from action_effect where action_id = ? order by place",
                row -> view(row.oneOf(ContactEffectKind.class, "kind"), row.id("object_id")),
                actionId);
    }

    List<ContactEffectView> views(List<Effect> effects) {
        return effects.stream()
                .map(effect -> view(effect.kind(), effect.object()))
                .toList();
    }

    private ContactEffectView view(ContactEffectKind kind, UUID object) {
        return new ContactEffectView(kind, kind.sentence(), () -> nodes.find(NodeId.encode(kind.type(), object)));
    }
}
