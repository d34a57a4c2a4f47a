package io.dunlin.queue;

import org.eclipse.microprofile.graphql.Description;

/** Filters the cases of the work queue by whether their borrowers may be contacted. */
@Description("Selects cases by whether the borrower may be contacted.")
public enum Contactable {
    @Description("Cases whose borrower may be contacted now by some channel, and cases that are not judged again yet "
            + "after a change.")
    NOW,

    @Description("All other cases.")
    LATER,

    @Description("All cases.")
    ANY
}
