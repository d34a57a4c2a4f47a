package io.dunlin.people.borrower;

import java.util.function.IntSupplier;

/**
 * How many tries one person has left within one transaction. Once they are used up, right and wrong guesses must get
 * the same answer.
 */
public final class Tries {

    private final boolean limited;
    private final IntSupplier locked;
    private int left;
    private int made;

    private Tries(boolean limited, int left, IntSupplier locked) {
        this.limited = limited;
        this.left = left;
        this.locked = locked;
    }

    /** For whoever reads the tables anyway. */
    static Tries unlimited() {
        return new Tries(false, 0, () -> 0);
    }

    /**
     * @param left how many they are as it seems
     * @param locked how many they are for sure, while nobody else can count a try of this person until the transaction ends
     */
    static Tries of(int left, IntSupplier locked) {
        return new Tries(true, left, locked);
    }

    /**
     * Whether it may be told what came of a try.
     *
     * @param wrong whether it was a wrong guess; only these are counted, since a file that is sent again has none
     */
    public boolean tell(boolean wrong) {
        if (!limited) {
            return true;
        }
        if (wrong && made == 0 && left > 0) {
            left = locked.getAsInt();
        }
        boolean told = left > 0;
        if (wrong && told) {
            left--;
            made++;
        }
        return told;
    }

    /** How many wrong guesses were told. */
    int made() {
        return made;
    }
}
