package io.dunlin.casework.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of a priority as the database has them, so that they always add up to it. */
public final class StoredParts {

    private StoredParts() {}

    /**
     * The parts with what explains them now. What was recorded a moment ago may explain a part no more, until it is gone.
     *
     * @param stored as of {@link Priority#stored}
     */
    public static List<PriorityPart> explained(String stored, Priority now) {
        List<PriorityPart> parts = new ArrayList<>();
        for (String part : stored.isEmpty() ? new String[0] : stored.split(" ", -1)) {
            String[] said = part.split(":", 2);
            Optional<PriorityCode> code = code(said[0]);
            code.ifPresent(
                    known -> parts.add(new PriorityPart(known, Integer.parseInt(said[1]), sentence(known, now))));
        }
        return parts;
    }

    /** The parts of a case that was ranked by a release that knew two of them. */
    public static List<PriorityPart> unranked(Priority now) {
        return now.parts().stream()
                .filter(part -> part.code() == PriorityCode.STAGE || part.code() == PriorityCode.AMOUNT)
                .toList();
    }

    private static Optional<PriorityCode> code(String name) {
        return Arrays.stream(PriorityCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static String sentence(PriorityCode code, Priority now) {
        return now.parts().stream()
                .filter(part -> part.code() == code)
                .map(PriorityPart::sentence)
                .findFirst()
                .orElse("It has counted until now.");
    }
}
