package io.dunlin.casework.action;

import io.dunlin.casework.CaseRows;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns rows of actions into views. */
final class ActionRows {

    /** What a row holds after its first value, which names whose action it is. */
    static final String COLUMNS =
            "a.id, a.case_id, a.loan_id, a.contact_id, a.contact_point_id, a.corrects_id, a.channel,"
                    + " a.direction, a.purpose, a.party, a.performed_at, a.recorded_at, a.performed_by, a.outcome,"
                    + " a.duration_seconds, a.note, a.reason, a.actor_type, array_to_string(a.participants, chr(10)), a.place,"
                    + " a.entry_consent, a.recording_reference, a.identity_disclosed, a.purpose_disclosed, a.debt_disclosed, a.template_code,"
                    + " a.recorded_by, "
                    + Vault.keyOf("a.borrower_id");

    private ActionRows() {}

    /** The actions by the first value of their rows, in the order of the rows, all siblings of each other. */
    static Map<UUID, List<ActionView>> byOwner(List<Object[]> rows, Vault vault) {
        Siblings<UUID> actions = CaseRows.siblings(rows, 1);
        ActionLinks links = new ActionLinks(
                CaseRows.siblings(rows, 2),
                CaseRows.siblings(rows, 3),
                CaseRows.siblings(rows, 4),
                CaseRows.siblings(rows, 5),
                CaseRows.siblings(rows, 6));
        Map<UUID, List<ActionView>> byOwner = new LinkedHashMap<>();
        for (Object[] row : rows) {
            byOwner.computeIfAbsent((UUID) row[0], owner -> new ArrayList<>())
                    .add(view(row, actions, links, vault.key((byte[]) row[28])));
        }
        return byOwner;
    }

    private static ActionView view(Object[] row, Siblings<UUID> actions, ActionLinks links, PersonalKey key) {
        return new ActionView(
                actions,
                links,
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6],
                key.text(CollectionAction.NOTE, (byte[]) row[16]),
                key.text(CollectionAction.REASON, (byte[]) row[17]),
                ActionChannel.valueOf((String) row[7]),
                Direction.valueOf((String) row[8]),
                ContactPurpose.valueOf((String) row[9]),
                PartyRole.valueOf((String) row[10]),
                instant(row[11]),
                instant(row[12]),
                (String) row[13],
                ActionOutcome.valueOf((String) row[14]),
                (Integer) row[15],
                ActorType.valueOf((String) row[18]),
                participants((String) row[19]),
                CaseRows.map(row[20], PlaceKind::valueOf),
                (Boolean) row[21],
                (String) row[22],
                (Boolean) row[23],
                (Boolean) row[24],
                (Boolean) row[25],
                (String) row[26],
                (String) row[27]);
    }

    /** A name has no line breaks. */
    private static List<String> participants(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}
