package io.dunlin.arrangement.promise;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The tables of promises. */
@ApplicationScoped
class PromiseTables implements RoomTables {

    private static final String OF_PROMISES = "promise_id in (select id from promise where borrower_id = ?)";

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofBorrowers("promise")
                        .node(NodeType.PROMISE, SeenBy.ofCase("x.case_id"))
                        .masks(new Personal(
                                "promise",
                                Personal.NEITHER,
                                Map.of(PersonalField.REASON, new Place("cancelReason", PromiseStore.CANCEL_REASON))))
                        .rule(
                                "promise_open",
                                ErrorCode.ILLEGAL_STATE,
                                "caseId",
                                "Another promise was made in the case at the same time."),
                KeptTable.ofPersons("promise_loan", OF_PROMISES),
                KeptTable.ofPersons("promise_installment", OF_PROMISES));
    }
}
