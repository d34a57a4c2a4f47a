package io.dunlin.people.agency;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether an agency gets cases. */
@Enum("AgencyStatus")
@Description("Whether an agency gets cases.")
public enum AgencyStatus {
    @Description("Cases may be placed with it.")
    ACTIVE,

    @Description("It keeps the cases that it has, and gets no new ones.")
    SUSPENDED,

    @Description("It never gets cases again, and those that it had are recalled.")
    ENDED
}
