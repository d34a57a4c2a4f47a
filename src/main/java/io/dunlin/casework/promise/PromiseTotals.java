package io.dunlin.casework.promise;

import io.dunlin.kernel.Money;
import io.dunlin.platform.MoneyView;
import io.dunlin.vocabulary.PromiseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Sums over promises. */
@Type("PromiseTotals")
@Description("Sums over promises, one for each currency, by its code.")
public record PromiseTotals(
        @NonNull @Description("What was promised.") List<@NonNull MoneyView> promised,

        @NonNull @Description("What of it has come in.") List<@NonNull MoneyView> kept,

        @NonNull @Description("The same by status; a status without promises is left out.")
        List<@NonNull PromiseStatusTotal> byStatus,

        @Ignore int count) {

    /** Sums of one status. */
    @Type("PromiseStatusTotal")
    @Description("Sums over the promises with one status.")
    public record PromiseStatusTotal(
            @NonNull @Description("The status.") PromiseStatus status,

            @Description("The number of promises.") int count,

            @NonNull @Description("What was promised, one sum for each currency.")
            List<@NonNull MoneyView> promised,

            @NonNull @Description("What of it has come in, one sum for each currency.")
            List<@NonNull MoneyView> kept) {}

    /** The promises with one status and one currency. */
    record Part(PromiseStatus status, int count, Money promised, Money kept) {}

    static PromiseTotals of(List<Part> parts) {
        List<PromiseStatusTotal> byStatus = new ArrayList<>();
        parts.stream()
                .collect(Collectors.groupingBy(Part::status, TreeMap::new, Collectors.toList()))
                .forEach((status, of) -> byStatus.add(
                        new PromiseStatusTotal(status, count(of), sums(of, Part::promised), sums(of, Part::kept))));
        return new PromiseTotals(sums(parts, Part::promised), sums(parts, Part::kept), byStatus, count(parts));
    }

    private static int count(List<Part> parts) {
        return parts.stream().mapToInt(Part::count).sum();
    }

    private static List<MoneyView> sums(List<Part> parts, Function<Part, Money> amount) {
        Map<String, Money> sums = new TreeMap<>();
        for (Part part : parts) {
            Money each = amount.apply(part);
            sums.merge(each.currency().getCurrencyCode(), each, Money::plus);
        }
        return sums.values().stream().map(MoneyView::of).toList();
    }
}
