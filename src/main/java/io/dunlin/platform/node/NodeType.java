package io.dunlin.platform.node;

/** The types of objects that have an id. The letter goes into the id, so it never changes. */
public enum NodeType {
    BORROWER('B', "Borrower"),
    CONTACT('K', "Contact"),
    CONTACT_POINT('P', "ContactPoint"),
    LOAN('L', "Loan"),
    PAYMENT('Y', "Payment"),
    LOAN_HOLD('H', "LoanHold"),
    LOAN_ADJUSTMENT('W', "LoanAdjustment"),
    COLLECTION_CASE('C', "CollectionCase"),
    COLLECTION_ACTION('A', "CollectionAction"),
    OVERDUE_SWEEP('S', "OverdueSweep"),
    PORTFOLIO_IMPORT('I', "PortfolioImport"),
    LENDER('E', "Lender"),
    BORROWER_CONDITION('O', "BorrowerCondition"),
    DO_NOT_CONTACT('D', "DoNotContact"),
    VISIT('V', "Visit"),
    CALL_BACK('Z', "CallBack"),
    CONTACT_PERMIT('T', "ContactPermit"),
    COMPLIANCE_DECISION('G', "ComplianceDecision"),
    BREACH('R', "Breach"),
    LEGAL_HOLD('J', "LegalHold"),
    PLACEMENT('N', "Placement"),
    PERSONAL_DATA_ACCESS('X', "PersonalDataAccess"),
    COLLECTOR('U', "Collector"),
    TEAM('M', "Team"),
    AGENCY('F', "Agency"),
    HARDSHIP('h', "HardshipCase"),
    PROMISE('Q', "PromiseToPay");

    private final char letter;

    private final String typeName;

    NodeType(char letter, String typeName) {
        this.letter = letter;
        this.typeName = typeName;
    }

    /** The name of the type in the schema. */
    public String typeName() {
        return typeName;
    }

    char letter() {
        return letter;
    }
}
