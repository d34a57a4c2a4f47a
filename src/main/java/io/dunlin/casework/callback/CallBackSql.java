package io.dunlin.casework.callback;

/** What is said of a call-back ({@code call_back b}) in statements, which bind {@code :now}. */
public final class CallBackSql {

    /**
     * Somebody was called or visited since it was planned: an answer that was wrong, or corrected, is told by the last word
     * of it. A constant, so that cases, which ask for what is due, do not depend on call-backs.
     */
    private static final String CONTACTED = """
            exists (select from collection_action a
                     where a.borrower_id = b.borrower_id and a.performed_at >= greatest(b.at - interval '30 minutes', b.since)
                       and a.performed_at < b.day_ends and a.recorded_at > b.since and a.direction = 'OUTBOUND'
                       and a.party = 'BORROWER' and a.channel in ('CALL', 'AI_CALL', 'VISIT')
                       and a.channel <> 'NOTE' and a.purpose <> 'INTERNAL'
                       and not a.voided and not exists (select from collection_action n where n.corrects_id = a.id))""";

    /** Its status: the one place that says so. */
    static final String STATUS = "case when b.cancelled_at is not null then 'CANCELLED' when " + CONTACTED
            + " then 'DONE' when b.day_ends <= :now then 'MISSED' else 'PLANNED' end";

    // Whoever asked not to be called is not called back first.
    private static final String STOPPED = """
            exists (select from do_not_contact r
                     where r.borrower_id = b.borrower_id and r.contact_id is null
                       and (r.scope = 'EVERYTHING' or (r.scope = 'CHANNEL' and r.channel in ('CALL', 'AI_CALL'))
                            or (r.scope = 'CONTACT_POINT' and r.contact_point_id = b.contact_point_id))
                       and not exists (select from do_not_contact_lift l where l.do_not_contact_id = r.id))""";

    /** No day has more than 26 hours: what is older is missed. */
    private static final String OF_LATE = "b.at > cast(:now as timestamptz) - interval '26 hours'";

    /** What all that are still to be made have in common, for the index. */
    static final String MAY_BE_PLANNED = "b.cancelled_at is null and " + OF_LATE;

    /** Whether somebody should be called now, in a case or without one. The first bounds are for the index. */
    public static final String DUE =
            MAY_BE_PLANNED + " and b.at <= :now and b.due_until > :now and not " + CONTACTED + " and not " + STOPPED;

    /** Whether one of the case {@code c} is due. */
    public static final String DUE_OF_CASE = "exists (select from call_back b where b.case_id = c.id and " + DUE + ")";

    /** Which of the open cases {@code c} of a borrower a call-back goes with. */
    static final String BEST_OPEN = "c.closed_on is null"
            + " order by case c.kind when 'COLLECTION' then 1 when 'RECOVERY' then 2 else 3 end limit 1";

    /** What somebody agreed to goes on when its case closes: in the open case of the borrower, or in none. */
    public static final String GO_ON = "update call_back b set version = b.version + 1, case_id ="
            + " (select c.id from collection_case c where c.borrower_id = b.borrower_id and " + BEST_OPEN + ")"
            + " where b.case_id = any(?) and b.agreed and b.cancelled_at is null and b.day_ends > ?";

    private CallBackSql() {}
}
