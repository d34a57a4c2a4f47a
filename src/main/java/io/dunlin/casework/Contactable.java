package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Which cases of the work queue, by whether their borrowers may be contacted. */
@Description(
        "Which cases, by whether their borrowers may be contacted to collect. NOW: they may. LATER: they may not now, and perhaps never. "
                + "ANY: all.")
public enum Contactable {
    NOW,
    LATER,
    ANY
}
