package io.dunlin.policy;

/**
 * What makes a case urgent, in points: the higher, the more urgent. Beside these a case has 0 to 99 points for the money at
 * stake. A part without points does not count, and is not shown.
 *
 * @param pointsPerRung for every rung that the worst loan has climbed, 100 to 1000: a rung outweighs any sum
 * @param neverContacted while nobody has spoken with the borrower in the case, 0 to 1000
 * @param noRecentContact from so many days after the last conversation on
 * @param stageChangesSoon on the last days before the worst loan reaches the next rung
 */
public record Ranking(int pointsPerRung, int neverContacted, Timed noRecentContact, Timed stageChangesSoon) {

    /** What is in force where a policy names no points: nothing for a conversation that is long ago. */
    public static final Ranking USUAL = new Ranking(100, 30, new Timed(0, 30), new Timed(40, 3));

    private static final int MOST_POINTS = 1000;
    private static final int MOST_DAYS = 365;

    /**
     * Checks the points.
     *
     * @throws InvalidPolicy naming the part and the fault
     */
    public Ranking {
        if (pointsPerRung < 100 || pointsPerRung > MOST_POINTS) {
            throw new InvalidPolicy("Priority: a rung has 100 to " + MOST_POINTS + " points, not " + pointsPerRung);
        }
        checkPoints(neverContacted);
    }

    /**
     * Points that depend on a number of days.
     *
     * @param points 0 to 1000
     * @param days 1 to 365
     */
    public record Timed(int points, int days) {

        public Timed {
            checkPoints(points);
            if (days < 1 || days > MOST_DAYS) {
                throw new InvalidPolicy("Priority: a part lasts or waits 1 to " + MOST_DAYS + " days, not " + days);
            }
        }
    }

    private static void checkPoints(int points) {
        if (points < 0 || points > MOST_POINTS) {
            throw new InvalidPolicy("Priority: a part has 0 to " + MOST_POINTS + " points, not " + points);
        }
    }
}
