package io.dunlin.people.agency;

import io.dunlin.people.collector.CollectorView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Links collectors with agencies, of which collectors know a code only. */
@GraphQLApi
public class AgencyPeopleApi {

    private final AgencyQueries agencies;

    AgencyPeopleApi(AgencyQueries agencies) {
        this.agencies = agencies;
    }

    @Description("The agency whose people the collector is of; null for the lender's own.")
    public @Nullable AgencyView agency(@Source CollectorView collector) {
        return collector.agencyCode() == null
                ? null
                : collector.agencies().find(collector.agencyCode(), "agency", agencies::views);
    }
}
