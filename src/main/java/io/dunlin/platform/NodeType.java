package io.dunlin.platform;

/** The types of objects that have an id. The letter goes into the id, so it never changes. */
public enum NodeType {
    BORROWER('B'),
    CONTACT('K'),
    CONTACT_POINT('P'),
    LOAN('L'),
    PAYMENT('Y'),
    LOAN_HOLD('H'),
    COLLECTION_CASE('C'),
    COLLECTION_ACTION('A'),
    OVERDUE_SWEEP('S'),
    PORTFOLIO_IMPORT('I'),
    LENDER('E'),
    BORROWER_CONDITION('O'),
    DO_NOT_CONTACT('D'),
    VISIT('V'),
    CONTACT_PERMIT('T'),
    COMPLIANCE_DECISION('G'),
    BREACH('R');

    private final char letter;

    NodeType(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
