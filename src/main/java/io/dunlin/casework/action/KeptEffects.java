package io.dunlin.casework.action;

import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.platform.graphql.Nodes;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what came of actions, and shows it. */
@ApplicationScoped
class KeptEffects {

    private static final String OF_ALL =
            " from collection_action a join action_effect e on e.action_id = a.id where (a.id = ? or a.original_id = ?) ";

    private static final String STANDS = """
            case e.kind
                when 'STOP_RECORDED' then
                    not exists (select from do_not_contact_lift l where l.do_not_contact_id = e.object_id)
                when 'HOLD_PLACED' then exists (select from loan_hold h where h.id = e.object_id and h.lifted_at is null)
                when 'CONTACT_POINT_CHANGED' then
                    exists (select from contact_point p where p.id = e.object_id and p.standing in ('INVALID', 'WRONG_PARTY'))
                when 'CALL_BACK_PLANNED' then
                    exists (select from call_back b where b.id = e.object_id and b.cancelled_at is null)
                else true end""";

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

    /** What of one kind came of an action and of its corrections. */
    List<UUID> objects(UUID originalId, ContactEffectKind kind) {
        return sql.list(
                "select e.object_id" + OF_ALL + "and e.kind = ? order by e.object_id",
                row -> row.id("object_id"),
                originalId,
                originalId,
                kind);
    }

    /**
     * What came of an action and of its corrections and still stands, in the order in which it came about.
     *
     * @param except the correction whose effects are left out; null for none
     */
    List<ContactEffectView> standing(UUID originalId, @Nullable UUID except) {
        return sql.list(
                "select e.kind, e.object_id" + OF_ALL + "and a.id is distinct from ? and " + STANDS
                        + " order by a.recorded_at, a.id, e.place",
                row -> view(row.oneOf(ContactEffectKind.class, "kind"), row.id("object_id")),
                originalId,
                originalId,
                except);
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
