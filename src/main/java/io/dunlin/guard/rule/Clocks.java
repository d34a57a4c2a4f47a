package io.dunlin.guard.rule;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sorts zones, so that the same facts always give the same sentence. */
final class Clocks {

    private Clocks() {}

    static List<ZoneId> sorted(Collection<ZoneId> zones) {
        return zones.stream().sorted(Comparator.comparing(ZoneId::getId)).toList();
    }
}
