package io.dunlin.people.borrower;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps borrowers. */
@ApplicationScoped
public class BorrowerService {

    private final Sql sql;
    private final Identity identity;
    private final Vault vault;
    private final BlindIndex digests;
    private final Acts acts;

    BorrowerService(Sql sql, Identity identity, Vault vault, BlindIndex digests, Acts acts) {
        this.sql = sql;
        this.identity = identity;
        this.vault = vault;
        this.digests = digests;
        this.acts = acts;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.BORROWER, this::find);
    }

    /** The borrower, without siblings; null when there is none. */
    public @Nullable BorrowerView find(UUID key) {
        return views(List.of(key)).get(key);
    }

    /**
     * The borrowers with these keys that exist, in one statement, as siblings. The personal data of those whom the caller
     * may not see is hidden: an agency that winds a case down follows the link to its borrower.
     */
    public Map<UUID, BorrowerView> views(Collection<UUID> keys) {
        RowScope scope = identity.caller().isPresent() ? identity.scope() : RowScope.EVERYTHING;
        List<Object> values = new ArrayList<>(scope.values());
        values.add(Column.uuids(keys));
        BorrowerRows rows = new BorrowerRows(vault, Integer.MAX_VALUE);
        Map<UUID, BorrowerView> views = new LinkedHashMap<>();
        sql.list(BorrowerRows.all(scope.onBorrower("b.id", "?")) + " where b.id = any(?)", rows::view, values.toArray())
                .forEach(view -> views.put(view.key(), view));
        return views;
    }

    /** Whether a borrower has this number. */
    public boolean hasNumber(String number) {
        return new BorrowerQuery(sql, digests, BorrowerWhere.ofNumber(number), RowScope.EVERYTHING).count() > 0;
    }

    /** The borrower of that number, without siblings; null when there is none. */
    @Nullable
    BorrowerView byNumber(String number) {
        PageArgs one = new PageArgs("one", 1, null);
        return list(BorrowerWhere.ofNumber(number), one).rows().stream()
                .findFirst()
                .orElse(null);
    }

    Slice<BorrowerView> list(BorrowerWhere where, PageArgs page) {
        BorrowerRows rows = new BorrowerRows(vault, page.first());
        return Slice.of(
                new BorrowerQuery(sql, digests, where, identity.scope()).rowsAndOneMore(page, rows), page.first());
    }

    int count(BorrowerWhere where) {
        return new BorrowerQuery(sql, digests, where, identity.scope()).count();
    }

    /** Adds a borrower within the transaction of a registration and gives the key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(BorrowerFacts facts, Stamp stamp) {
        UUID id = Ids.next();
        PersonalKey key = vault.make(id);
        SealedPerson sealed = SealedPerson.seal(facts, key, digests);
        Borrower borrower = new Borrower(id, facts, sealed, stamp.at(), stamp.by());
        borrower.persist();
        return borrower.id;
    }

    /**
     * Corrects a borrower.
     *
     * @return the borrower, or NOT_FOUND, or what is wrong with the correction, or STALE_VERSION with the borrower as it is
     */
    Outcome<Written<BorrowerView>> correct(BorrowerCorrection correction, Stamp stamp) {
        UUID key = NodeId.required(NodeType.BORROWER, correction.input().borrowerId());
        Borrower borrower = Borrower.findLocked(key);
        if (borrower == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such borrower.");
        }
        List<Violation> violations = correction.violations(stamp.on());
        Optional<Violation> stale =
                Versions.stale("The borrower", correction.input().expectedVersion(), borrower.version);
        if (stale.isPresent()) {
            violations.add(stale.get());
            return Outcome.refused(violations, new Written<>(key, borrower.view(vault)));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        // Not the key that was read with the row, which may have waited for an erasure.
        PersonalKey opener = vault.of(key);
        borrower.correct(correction.applied(borrower.facts(opener)), opener, digests, stamp.at(), stamp.by());
        Borrower.flush();
        String fields = String.join(" ", correction.fields());
        acts.record(key, null, ActKind.BORROWER_CORRECTED, stamp, new Acts.Detail("fields", fields));
        return Outcome.accepted(new Written<>(key, borrower.view(vault)));
    }
}
