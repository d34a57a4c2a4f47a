package io.dunlin.casework.placement;

import io.dunlin.kernel.Money;
import io.dunlin.people.agency.AgencyQueries;
import io.dunlin.people.agency.AgencyView;
import io.dunlin.platform.Decimal;
import io.dunlin.platform.MoneyView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows what agencies have and what came of it, and the agency of a placement. */
@GraphQLApi
public class AgencyFiguresApi {

    private final AgencyFigures figures;
    private final AgencyQueries agencies;

    AgencyFiguresApi(AgencyFigures figures, AgencyQueries agencies) {
        this.figures = figures;
        this.agencies = agencies;
    }

    @Description("The agency; null when the code is of no registered one.")
    public @Nullable AgencyView placedWith(@Source PlacementView placement) {
        return placement.agencies().find(placement.agency(), "placedWith", agencies::views);
    }

    @Description("How many open cases are placed with the agency.")
    public int openPlacements(@Source AgencyView agency) {
        Integer count = agency.siblings().find(agency.key(), "openPlacements", figures::openPlacements);
        return count == null ? 0 : count;
    }

    @NonNull
    @Description("Unpaid principal and interest of the loans in the open cases that are placed with the agency, an "
            + "amount for each currency.")
    public List<@NonNull MoneyView> placed(@Source AgencyView agency) {
        return views(agency.siblings().list(agency.key(), "placed", figures::placed));
    }

    @NonNull
    @Description("What was paid, and not reversed, on the loans of cases while they were placed with the agency: from "
            + "the day of the placement through the day on which the case was recalled or closed, an amount for each "
            + "currency.")
    public List<@NonNull MoneyView> recovered(@Source AgencyView agency) {
        return views(agency.siblings().list(agency.key(), "recovered", figures::recovered));
    }

    @Description("Rules broken in a thousand actions that the agency logged in its cases, without breaches that were "
            + "dismissed; null when it logged none.")
    public @Nullable Decimal breachesPerThousandActions(@Source AgencyView agency) {
        BigDecimal rate = agency.siblings().find(agency.key(), "breaches", figures::breachesPerThousand);
        return rate == null ? null : Decimal.of(rate);
    }

    private static List<MoneyView> views(List<Money> amounts) {
        return amounts.stream().map(MoneyView::of).toList();
    }
}
