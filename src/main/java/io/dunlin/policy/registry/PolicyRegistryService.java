package io.dunlin.policy.registry;

import io.dunlin.platform.sql.Sql;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.InvalidPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps all versions that were ever in use. Transitions name their version, so a version may not change or vanish: a
 * start with such a file is refused.
 */
@ApplicationScoped
class PolicyRegistryService {

    private static final long LOCK = 0x64756e6c696e0001L;

    private final Sql sql;

    PolicyRegistryService(Sql sql) {
        this.sql = sql;
    }

    /**
     * Registers the versions that are new, and lets the next sweep of their first day look at every loan that they may
     * move. Replicas that start together take turns.
     *
     * @throws InvalidPolicy when the file disagrees with what is registered; nothing is written then
     */
    @Transactional
    void register(List<PolicyVersion> file) {
        sql.find("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        Map<Integer, String> registered = registered();
        CollectionsPolicy before = null;
        for (PolicyVersion version : file) {
            String known = registered.remove(version.policy().version());
            if (known == null) {
                add(version, before != null && before.judgesLike(version.policy()));
            } else if (!PolicyFile.readVersion(known).equals(version.policy())) {
                throw new InvalidPolicy("Policy " + version.policy().version()
                        + " was in use with another content: restore it, and give the change a new version");
            }
            before = version.policy();
        }
        if (!registered.isEmpty()) {
            throw new InvalidPolicy("The file lacks versions that were in use: " + registered.keySet());
        }
    }

    private Map<Integer, String> registered() {
        Map<Integer, String> contents = new HashMap<>();
        sql.list(
                "select version, content from policy",
                row -> contents.put(row.integer("version"), row.text("content")));
        return contents;
    }

    /** @param movesNone whether every loan stands under it as under the version before */
    private void add(PolicyVersion version, boolean movesNone) {
        CollectionsPolicy policy = version.policy();
        if (!movesNone) {
            refuseRetroactive(policy);
        }
        sql.update(
                "insert into policy (version, effective_from, content) values (?, ?, ?)",
                policy.version(),
                policy.effectiveFrom(),
                version.content());
        if (!movesNone) {
            pullReviewsForward(policy.effectiveFrom());
        }
    }

    /** Transitions up to the reviewed day are recorded with the version of their time and stay so. */
    private void refuseRetroactive(CollectionsPolicy policy) {
        boolean reviewed = sql.find(
                        "select 1 from loan_standing where reviewed_through >= ? limit 1",
                        row -> true,
                        policy.effectiveFrom())
                .isPresent();
        if (reviewed) {
            throw new InvalidPolicy("Policy " + policy.version() + " takes effect on " + policy.effectiveFrom()
                    + ", but loans are reviewed through that day already: choose a later one");
        }
    }

    /** A review date was found with the versions known then. Loans with nothing due yet are not moved by a ladder. */
    private void pullReviewsForward(LocalDate effectiveFrom) {
        sql.update("""
                update loan_standing set next_review_on = ?
                 where next_review_on > ? or (next_review_on is null and stage not in ('CURRENT', 'CHARGED_OFF'))
                """, effectiveFrom, effectiveFrom);
    }
}
