package io.dunlin.casework.action;

import io.dunlin.casework.action.InformationVerify.InformationVerifyInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the findings of actions. Findings are only added. */
@ApplicationScoped
class VerificationService {

    private static final String CLAIMED = "information_verification.claimed";

    private final Sql sql;
    private final Vault vault;

    VerificationService(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What each of the actions found out, in the order in which it was recorded. */
    Map<UUID, List<InformationVerificationView>> ofActions(Collection<UUID> actionIds) {
        return sql.list("""
                        select v.action_id, v.field, v.claimed, v.result, v.recorded_at, v.recorded_by, %s as key
                          from information_verification v join collection_action a on a.id = v.action_id
                         where v.action_id = any(?) order by v.id
                        """.formatted(Vault.keyOf("a.borrower_id")), this::view, Column.uuids(actionIds)).stream()
                .collect(Collectors.groupingBy(InformationVerificationView::actionKey));
    }

    /**
     * Records what an action found out.
     *
     * @return the action, or NOT_FOUND, or ILLEGAL_STATE for an action by which nothing may be found out
     */
    Outcome<Written<ActionView>> record(InformationVerifyInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.COLLECTION_ACTION, input.actionId());
        return CollectionAction.<CollectionAction>findByIdOptional(key)
                .map(action -> record(action, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "actionId", "There is no such object."));
    }

    private Outcome<Written<ActionView>> record(CollectionAction action, InformationVerifyInput input, Stamp stamp) {
        List<Violation> violations = check(action);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        PersonalKey key = vault.of(action.borrowerId);
        sql.update(
                """
                insert into information_verification (id, action_id, field, claimed, result, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                action.id,
                input.field(),
                key.seal(CLAIMED, input.claimed()),
                input.result(),
                stamp.at(),
                stamp.by());
        return Outcome.accepted(new Written<>(action.id, ActionView.only(action, key)));
    }

    /** A third person may be asked, but only openly, and without learning of the debt. */
    private static List<Violation> check(CollectionAction action) {
        List<Violation> violations = new ArrayList<>();
        if (CollectionAction.count("correctsId", action.id) > 0) {
            violations.add(refused("The action was corrected: name the latest correction."));
        }
        if (action.voided) {
            violations.add(refused("The action was voided."));
        }
        if (action.party != PartyRole.CONTACT) {
            return violations;
        }
        if (action.purpose != ContactPurpose.VERIFY_INFORMATION) {
            violations.add(refused("For party CONTACT the purpose of the action must be VERIFY_INFORMATION."));
        }
        if (!Boolean.TRUE.equals(action.identityDisclosed) || !Boolean.TRUE.equals(action.purposeDisclosed)) {
            violations.add(
                    refused("The action does not record that identity and purpose were disclosed to the contact."));
        }
        if (!Boolean.FALSE.equals(action.debtDisclosed)) {
            violations.add(refused("The action does not record that the debt was kept secret from the contact."));
        }
        return violations;
    }

    private static Violation refused(String message) {
        return Violation.of(ErrorCode.ILLEGAL_STATE, "actionId", message);
    }

    private InformationVerificationView view(Row row) {
        return new InformationVerificationView(
                row.id("action_id"),
                row.text("field"),
                Objects.requireNonNull(vault.open(row, "key", CLAIMED)),
                row.oneOf(VerificationResult.class, "result"),
                row.instant("recorded_at"),
                row.text("recorded_by"));
    }
}
