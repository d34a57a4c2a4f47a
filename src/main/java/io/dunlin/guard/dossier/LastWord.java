package io.dunlin.guard.dossier;

/**
 * Which rows of {@code collection_action} count, as conditions of statements: the last word on what was done. What was
 * corrected does not, nor what was voided, and a correction counts in the place of what it corrects.
 */
public final class LastWord {

    private LastWord() {}

    /** @param action the name of the table in the statement */
    public static String of(String action) {
        return "not %1$s.voided and not exists (select from collection_action n where n.corrects_id = %1$s.id)"
                .formatted(action);
    }

    /** The same without one action, which is bound as a parameter; null for none: another is judged in its place. */
    static String except(String action) {
        return "%s.id is distinct from ? and %s".formatted(action, of(action));
    }
}
