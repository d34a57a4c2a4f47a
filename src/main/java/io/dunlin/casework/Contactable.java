package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Which cases of the work queue: by whether their borrowers may be contacted. */
@Description(
        "Which cases of the work queue. NOW: those whose borrower may be contacted now by some channel, and those of which it is "
                + "not known yet, since a fact has just changed. LATER: the others. ANY: all.")
public enum Contactable {
    NOW,
    LATER,
    ANY
}
