package io.dunlin.platform.identity;

import org.eclipse.microprofile.graphql.Description;

/** The role of a person or a program. {@code access.txt} says what each role may ask for, do and see. */
@Description("The role of a user or a program.")
public enum Role {
    @Description("Works cases: contacts people and records the results.")
    COLLECTOR,

    @Description("Leads collectors: assigns and places cases, approves visits, decides on holds and charge-offs.")
    TEAM_LEAD,

    @Description("Supervises contact rules and personal data: decisions, breaches, accesses.")
    COMPLIANCE,

    @Description("Serves people who write or call: corrects data, records requests, holds and payments.")
    SERVICE,

    @Description("Works the cases that are placed with its agency, and sees no others.")
    AGENCY,

    @Description("A borrower at a portal, who sees only their own data.")
    BORROWER,

    @Description("Runs Dunlin: imports and sweeps.")
    OPERATOR,

    @Description("Reads everything and changes nothing.")
    AUDITOR,

    @Description("Maintains lenders and collectors.")
    ADMIN;

    /** Whether it sees only some rows, and so goes together with no other role. */
    public boolean isConfined() {
        return this == AGENCY || this == BORROWER;
    }
}
