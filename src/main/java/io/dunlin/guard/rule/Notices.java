package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Facts.Notice;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Finds when notices were sent. */
final class Notices {

    private Notices() {}

    /** The first instant at which such a notice was sent about the debt; {@link Instant#MAX} when none was. */
    static Instant firstAbout(Facts facts, NoticeKind kind, UUID debt) {
        return facts.notices().stream()
                .filter(notice -> notice.kind() == kind && notice.debts().contains(debt))
                .map(Notice::sentAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** The first instant at which there was one about each of the debts; {@link Instant#MAX} when one has none. */
    static Instant firstAboutAll(Facts facts, NoticeKind kind, Set<UUID> debts) {
        return debts.stream()
                .map(debt -> firstAbout(facts, kind, debt))
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
