package io.dunlin.policy.registry;

import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.InvalidPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    private final EntityManager entities;

    PolicyRegistryService(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Registers the versions that are new, and lets the next sweep of their first day look at every loan that they may
     * move. Replicas that start together take turns.
     *
     * @throws InvalidPolicy when the file disagrees with what is registered; nothing is written then
     */
    @Transactional
    void register(List<PolicyVersion> file) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getResultList();
        Map<Integer, String> registered = registered();
        for (PolicyVersion version : file) {
            String known = registered.remove(version.policy().version());
            if (known == null) {
                add(version);
            } else if (!PolicyFile.readVersion(known).equals(version.policy())) {
                throw new InvalidPolicy("Policy " + version.policy().version()
                        + " was in use with another content: restore it, and give the change a new version");
            }
        }
        if (!registered.isEmpty()) {
            throw new InvalidPolicy("The file lacks versions that were in use: " + registered.keySet());
        }
    }

    private Map<Integer, String> registered() {
        Map<Integer, String> contents = new HashMap<>();
        for (Object row : entities.createNativeQuery("select version, content from policy", Object[].class)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            contents.put((Integer) columns[0], (String) columns[1]);
        }
        return contents;
    }

    private void add(PolicyVersion version) {
        CollectionsPolicy policy = version.policy();
        refuseRetroactive(policy);
        entities.createNativeQuery("insert into policy (version, effective_from, content) values (?1, ?2, ?3)")
                .setParameter(1, policy.version())
                .setParameter(2, policy.effectiveFrom())
                .setParameter(3, version.content())
                .executeUpdate();
        pullReviewsForward(policy.effectiveFrom());
    }

    /** Transitions up to the reviewed day are recorded with the version of their time and stay so. */
    private void refuseRetroactive(CollectionsPolicy policy) {
        boolean reviewed = !entities.createNativeQuery(
                        "select 1 from loan_standing where reviewed_through >= ?1 limit 1")
                .setParameter(1, policy.effectiveFrom())
                .getResultList()
                .isEmpty();
        if (reviewed) {
            throw new InvalidPolicy("Policy " + policy.version() + " takes effect on " + policy.effectiveFrom()
                    + ", but loans are reviewed through that day already: choose a later one");
        }
    }

    /** A review date was found with the versions known then. Loans with nothing due yet are not moved by a ladder. */
    private void pullReviewsForward(LocalDate effectiveFrom) {
        entities.createNativeQuery(
                        "update loan_standing set next_review_on = ?1 where next_review_on > ?1 or (next_review_on is null and stage not in ('CURRENT', 'CHARGED_OFF'))")
                .setParameter(1, effectiveFrom)
                .executeUpdate();
    }
}
