package io.dunlin.people.borrower;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.IndexEvidence;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks by the digests of contact points and identity documents whether the index key made them. */
@ApplicationScoped
class StoredDigests implements IndexEvidence {

    /** Of those that cannot be opened now, nothing can be compared. */
    private static final String POINTS =
            "select p.channel, p.value as sealed, p.value_index as digest, k.wrapped from contact_point p"
                    + " join personal_key k on k.borrower_id = p.borrower_id where k.wrapped is not null limit 20";

    private static final String DOCUMENTS =
            "select b.national_id as sealed, b.national_id_index as digest, k.wrapped from borrower b"
                    + " join personal_key k on k.borrower_id = b.id"
                    + " where b.national_id_index is not null and k.wrapped is not null limit 20";

    private final Sql sql;
    private final Vault vault;

    StoredDigests(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Boolean> fits(BlindIndex digests) {
        List<Optional<Boolean>> found = new ArrayList<>(sql.list(POINTS, row -> {
            ContactPointChannel channel = row.oneOf(ContactPointChannel.class, "channel");
            return fits(row, SealedPoint.VALUE, value -> SealedPoint.digest(channel, value, digests));
        }));
        found.addAll(sql.list(
                DOCUMENTS, row -> fits(row, SealedPerson.NATIONAL_ID, value -> SealedPerson.digest(value, digests))));
        return found.stream().flatMap(Optional::stream).reduce(Boolean::logicalOr);
    }

    private Optional<Boolean> fits(Row row, String place, Function<String, byte[]> digest) {
        String value =
                vault.key(row.bytes("wrapped")).text(place, row.bytes("sealed")).required();
        return value.equals(PersonalKey.UNREADABLE)
                ? Optional.empty()
                : Optional.of(Arrays.equals(row.bytes("digest"), digest.apply(value)));
    }
}
