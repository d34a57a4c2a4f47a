package io.dunlin.guard.rule;

import io.dunlin.vocabulary.Reach;

/** Which contacts count towards a quota. */
public enum Counted {
    /** Calls that somebody answered: GB/T 45251-2025 has three "effective" ones a day. */
    CONNECTED("connected call"),
    /** Dials that nobody answered. */
    UNANSWERED("unanswered dial"),
    /** Calls that were placed and got through to the number, answered or not (12 CFR 1006.14(b)(3)(ii)). */
    PLACED("placed call"),
    /** Contacts that were made, as distinct from attempts. */
    MADE("contact"),
    /** Messages that were sent, whether they arrived or not. */
    SENT("message");

    private final String words;

    Counted(String words) {
        this.words = words;
    }

    /** As in "1 connected call" and "2 connected calls". */
    String words(int number) {
        return Words.count(number, words);
    }

    /** Whether a contact that got so far counts; under a permit it may get anywhere. */
    public boolean counts(Reach reach) {
        boolean answered = reach == Reach.CONVERSATION || reach == Reach.ANSWERED || reach == Reach.PLANNED;
        return switch (this) {
            case CONNECTED -> answered;
            case UNANSWERED -> reach == Reach.UNANSWERED || reach == Reach.NOT_CONNECTED || reach == Reach.PLANNED;
            case PLACED -> reach != Reach.NOT_CONNECTED;
            case MADE -> answered || reach == Reach.DELIVERED;
            case SENT -> true;
        };
    }
}
