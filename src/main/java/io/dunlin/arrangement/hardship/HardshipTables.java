package io.dunlin.arrangement.hardship;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.Personal;
import io.dunlin.platform.table.Personal.Place;
import io.dunlin.platform.table.RoomTables;
import io.dunlin.platform.table.SeenBy;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The table of hardship cases. */
@ApplicationScoped
class HardshipTables implements RoomTables {

    static final String INCOME = "hardship_case.monthly_income";
    static final String EXPENSES = "hardship_case.monthly_expenses";
    static final String NOTE = "hardship_case.note";
    static final String DECISION_REASON = "hardship_case.decision_reason";
    static final String END_REASON = "hardship_case.end_reason";

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofBorrowers("hardship_case")
                .node(NodeType.HARDSHIP, SeenBy.borrower("x.borrower_id"))
                .masks(new Personal(
                        "hardship_case",
                        Personal.NEITHER,
                        Map.of(
                                PersonalField.INCOME, new Place("monthlyIncome", INCOME),
                                PersonalField.EXPENSES, new Place("monthlyExpenses", EXPENSES),
                                PersonalField.NOTE, new Place("note", NOTE),
                                PersonalField.RESOLUTION, new Place("decisionReason", DECISION_REASON),
                                PersonalField.REASON, new Place("endReason", END_REASON)))));
    }
}
