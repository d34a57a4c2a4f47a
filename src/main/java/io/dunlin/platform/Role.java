package io.dunlin.platform;

import org.eclipse.microprofile.graphql.Description;

/** What a person or a program does at Dunlin. What each may ask for, do and see is in {@code access.txt}. */
@Description(
        "What a person or a program does at Dunlin. COLLECTOR: works cases. TEAM_LEAD: leads collectors. COMPLIANCE: watches over "
                + "the contact rules and personal data. SERVICE: answers people who write or call. AGENCY: works the cases that are "
                + "placed with its agency. BORROWER: a borrower at a portal. OPERATOR: runs Dunlin. AUDITOR: reads everything and "
                + "changes nothing. ADMIN: keeps lenders and collectors.")
public enum Role {
    /** Works cases: contacts people and records what came of it. */
    COLLECTOR,

    /** Leads collectors: hands out and places cases, approves visits, decides about holds and charge-offs. */
    TEAM_LEAD,

    /** Watches over the contact rules: decisions, breaches, who saw which personal data. */
    COMPLIANCE,

    /** Answers people who write or call: corrects what is known, records requests, holds and payments. */
    SERVICE,

    /** Works the cases that are placed with one agency, which a claim names; sees no others. */
    AGENCY,

    /** A borrower at a portal, whom a claim names; sees what is their own. */
    BORROWER,

    /** Runs Dunlin: imports, sweeps. */
    OPERATOR,

    /** Reads everything and changes nothing. */
    AUDITOR,

    /** Keeps what all others stand on: lenders, collectors. */
    ADMIN;

    /** Whether it sees only some rows, and so goes together with no other role. */
    public boolean isConfined() {
        return this == AGENCY || this == BORROWER;
    }
}
