package io.dunlin.proof;

import io.dunlin.proof.AnchorStore.Grown;
import io.dunlin.proof.LogAudit.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Anchors chains, provided that all earlier anchors exist. */
@ApplicationScoped
class AnchorService {

    /** The most chains of one anchor: who proves one of them reads all. */
    static final int MOST = 10_000;

    /** How many anchors are read at a time. */
    private static final int PAGE = 500;

    private final AnchorStore store;
    private final AnchorKeys keys;

    AnchorService(AnchorStore store, AnchorKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * The next anchors that there are after the one that is known, in their order; empty when there are none.
     *
     * @param known the newest anchor that is known outside of the database; empty to begin with the first one
     * @throws AnchorsMissing when that one is not there, or what follows does not follow
     */
    @Transactional
    List<Anchor> after(Optional<Kept> known) {
        Optional<Anchor> before = known.map(kept -> store.find(kept.number())
                .filter(anchor -> anchor.hash().equals(kept.hash()))
                .orElseThrow(() -> new AnchorsMissing("Anchor " + kept.number()
                        + ", which was kept outside of the database, is missing in it or differs")));
        AnchorCheck check = keys.anchorCheck();
        before.ifPresent(check::begin);
        List<Anchor> next = store.after(before.map(Anchor::number).orElse(0), PAGE);
        for (Anchor anchor : next) {
            if (!check.follows(anchor)) {
                throw new AnchorsMissing("Anchor " + anchor.number() + " does not follow the one before it");
            }
        }
        return next;
    }

    /** The newest anchor that there is. */
    Optional<Anchor> last() {
        return store.last();
    }

    /**
     * Writes one anchor; empty when no chain has grown, or another replica is at it. Of anchors that are missing the database
     * itself tells as well, when it is to mark the chains.
     */
    @Transactional
    Optional<Anchor> anchor() {
        if (!store.isAlone()) {
            return Optional.empty();
        }
        List<Grown> grown = store.grown(MOST);
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        List<Leaf> leaves = grown.stream().map(Grown::leaf).toList();
        Anchor anchor =
                after(store.last(), leaves, grown.stream().mapToLong(Grown::by).sum());
        store.write(anchor, leaves);
        return Optional.of(anchor);
    }

    private Anchor after(Optional<Anchor> last, List<Leaf> leaves, long entries) {
        int number = last.map(Anchor::number).orElse(0) + 1;
        String previous = last.map(Anchor::hash).orElse(Hashes.NOTHING);
        String root = Merkle.root(leaves.stream().map(Leaf::hash).toList());
        long now = store.now();
        String text = Anchor.text(number, now, leaves.size(), entries, root, previous);
        return new Anchor(
                number,
                now,
                leaves.size(),
                entries,
                root,
                previous,
                Hashes.sha256(text),
                keys.own().map(SigningKey::publicKey).orElse(null),
                keys.own().map(key -> key.sign(text)).orElse(null));
    }
}
