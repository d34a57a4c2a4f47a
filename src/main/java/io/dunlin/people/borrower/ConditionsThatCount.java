package io.dunlin.people.borrower;

/** Of conditions of one kind with the same first day the one recorded last counts: the others were corrected by it. */
public final class ConditionsThatCount {

    private ConditionsThatCount() {}

    /**
     * The rows of {@code borrower_condition} that count, as what a statement selects from.
     *
     * @param which a condition for {@code k}, the rows among which they are looked for: it must not part rows of one
     *     borrower, kind and first day
     */
    public static String where(String which) {
        return "(select distinct on (k.borrower_id, k.kind, k.from_on) k.* from borrower_condition k where " + which
                + " order by k.borrower_id, k.kind, k.from_on, k.recorded_at desc, k.id desc)";
    }
}
