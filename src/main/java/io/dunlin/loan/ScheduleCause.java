package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** Why a loan has a version of its schedule. */
@Description("Why a loan has a version of its schedule. More values may be added.")
public enum ScheduleCause {
    @Description("The loan was booked with it.")
    BOOKED
}
