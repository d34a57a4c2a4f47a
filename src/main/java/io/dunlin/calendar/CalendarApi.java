package io.dunlin.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Tells clients which day it is for the lender. */
@GraphQLApi
public class CalendarApi {

    private final BusinessCalendar calendar;

    CalendarApi(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    @Query
    @NonNull
    @Description("The lender's business date: today in the lender's time zone.")
    public LocalDate businessDate() {
        return calendar.businessDate();
    }
}
