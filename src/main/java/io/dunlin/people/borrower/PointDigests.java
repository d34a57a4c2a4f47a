package io.dunlin.people.borrower;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.IndexEvidence;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** Tells by the digests of contact points whether the index key is the one that made them. */
@ApplicationScoped
class PointDigests implements IndexEvidence {

    /** Of those that cannot be opened now, nothing can be compared. */
    private static final String SOME = "select p.channel, p.value, p.value_index, k.wrapped from contact_point p"
            + " join personal_key k on k.borrower_id = p.borrower_id where k.wrapped is not null limit 20";

    private final Sql sql;
    private final Vault vault;

    PointDigests(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Boolean> fits(BlindIndex digests) {
        return sql
                .list(SOME, row -> {
                    PersonalKey key = vault.key(row.getBytes(4));
                    String value = key.text(SealedPoint.VALUE, row.getBytes(2)).required();
                    return value.equals(PersonalKey.UNREADABLE)
                            ? Optional.<Boolean>empty()
                            : Optional.of(Arrays.equals(
                                    row.getBytes(3),
                                    SealedPoint.digest(ContactPointChannel.valueOf(row.getString(1)), value, digests)));
                })
                .stream()
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
    }
}
