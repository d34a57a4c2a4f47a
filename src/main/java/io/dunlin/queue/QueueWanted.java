package io.dunlin.queue;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CaseStatus;
import io.dunlin.casework.review.CaseKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the work queue is requested. */
public record QueueWanted(CaseCriteria where, Contactable contactable) {

    /** The queue as it is when nothing is asked for. */
    public static final QueueWanted DEFAULT = new QueueWanted(CaseCriteria.ALL, Contactable.NOW);

    /** @param contactable null means the default */
    public static QueueWanted of(CaseCriteria where, @Nullable Contactable contactable) {
        return new QueueWanted(where, contactable == null ? Contactable.NOW : contactable);
    }

    /**
     * Whoever names ON_HOLD asks for cases on hold, though a hold that stops contact keeps their borrowers from being
     * contacted: of those NOW leaves out none.
     */
    boolean holdsToo() {
        return contactable == Contactable.NOW && where.names(CaseStatus.ON_HOLD);
    }

    /** The kinds in the order in which they were named. Of an empty list no case is any. */
    List<CaseKind> kinds() {
        List<CaseKind> named = where.kind();
        return named == null || named.isEmpty()
                ? List.of(CaseKind.COLLECTION)
                : named.stream().distinct().toList();
    }

    boolean takesOpen() {
        return contactable != Contactable.LATER;
    }

    boolean takesResting() {
        return contactable != Contactable.NOW || holdsToo();
    }
}
