package io.dunlin.compliance;

import io.dunlin.kernel.TimeRange;
import io.dunlin.platform.node.Siblings;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a calendar of the windows of many targets. In this class a window ends before an instant (exclusive). Clients
 * get its last instant (inclusive), a microsecond earlier: instants have microseconds, so nothing lies between the two.
 */
final class Windows {

    private Windows() {}

    /** The instant after the last one of a stretch that clients name. */
    static Instant until(Instant through) {
        return through.plus(1, ChronoUnit.MICROS);
    }

    /** The last instant of a stretch that is over at the instant. */
    static Instant through(Instant until) {
        return until.minus(1, ChronoUnit.MICROS);
    }

    /** The values that all channels of a window share. */
    private record Place(PartyRole role, @Nullable UUID contact, UUID point, TimeRange window) {}

    /**
     * The windows, by their first instant, then by their last, then in the order of the targets. What is open by several
     * channels of one number or address at the same time is one window.
     *
     * @param targets each with a number or address
     */
    static List<ContactWindowView> of(List<Target> targets, Function<Target, List<TimeRange>> windows) {
        Map<Place, List<ActionChannel>> channels = new LinkedHashMap<>();
        for (Target target : targets) {
            UUID point = Objects.requireNonNull(target.point());
            for (TimeRange window : windows.apply(target)) {
                channels.computeIfAbsent(
                                new Place(target.role(), target.contact(), point, window), place -> new ArrayList<>())
                        .add(target.channel());
            }
        }
        return views(channels);
    }

    private static List<ContactWindowView> views(Map<Place, List<ActionChannel>> channels) {
        Siblings<UUID> contacts = siblings(channels, Place::contact);
        Siblings<UUID> points = siblings(channels, Place::point);
        return channels.entrySet().stream()
                .map(each -> new ContactWindowView(
                        contacts,
                        points,
                        each.getKey().contact(),
                        each.getKey().point(),
                        each.getKey().window().from(),
                        through(each.getKey().window().until()),
                        each.getKey().role(),
                        List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(ContactWindowView::from).thenComparing(ContactWindowView::through))
                .toList();
    }

    private static Siblings<UUID> siblings(
            Map<Place, List<ActionChannel>> channels, Function<Place, @Nullable UUID> key) {
        return new Siblings<>(
                channels.keySet().stream().map(key).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }
}
