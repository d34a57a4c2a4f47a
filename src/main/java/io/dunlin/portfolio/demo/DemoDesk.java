package io.dunlin.portfolio.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Plays what people did with the portfolio, through the same mutations as any client: so all that comes of it is as it always
 * is, judged, logged and counted. Equal portfolios on equal days give equal plays.
 */
final class DemoDesk {

    /** In how many cases a year is played; every so many of them have a scene. */
    private static final int YEARS = 240;

    private final DemoDoor door;

    DemoDesk(DemoDoor door) {
        this.door = door;
    }

    /** Who works: whoever signs in is known before there is a portfolio. */
    void open() {
        new DemoHouse(door).build();
    }

    /** @param numbers how the numbers of the borrowers of the portfolio begin */
    void play(String numbers) {
        List<DemoCase> open = DemoCase.open(door, numbers);
        DemoYear year = new DemoYear(door);
        open.stream().limit(YEARS).forEach(year::of);
        new DemoScenes(door, year, spread(open)).play();
        new DemoAbroad(door).add();
    }

    /** Every fifth case first, so that scenes are not side by side; each once. */
    private static Iterator<DemoCase> spread(List<DemoCase> open) {
        List<DemoCase> spread = new ArrayList<>();
        for (int first = 0; first < 5; first++) {
            for (int i = first; i < open.size(); i += 5) {
                spread.add(open.get(i));
            }
        }
        return spread.iterator();
    }
}
