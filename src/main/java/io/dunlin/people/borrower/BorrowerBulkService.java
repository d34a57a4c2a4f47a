package io.dunlin.people.borrower;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds borrowers by the thousand, each call with the same few statements. */
@ApplicationScoped
public class BorrowerBulkService {

    private static final Violation OTHER_BORROWER =
            Violation.of(ErrorCode.DUPLICATE, "number", "A borrower with this number exists, with different data.");

    private final Sql sql;
    private final Vault vault;
    private final BlindIndex digests;

    BorrowerBulkService(Sql sql, Vault vault, BlindIndex digests) {
        this.sql = sql;
        this.vault = vault;
        this.digests = digests;
    }

    /**
     * The values that other rows need from a borrower.
     *
     * @param country the country of telephone numbers without a country code
     */
    public record BorrowerKey(UUID id, String country) {}

    /** How many borrowers there are. */
    public long count() {
        return sql.count("select count(*) from borrower");
    }

    /** Whether nobody was registered yet. */
    public boolean isEmpty() {
        return sql.find("select 1 from borrower limit 1", row -> true).isEmpty();
    }

    /** The borrowers with these numbers that exist. */
    @Transactional(TxType.MANDATORY)
    public Map<String, BorrowerKey> keys(Collection<String> numbers) {
        Map<String, BorrowerKey> keys = new HashMap<>();
        sql.list(
                "select number, id, country from borrower where number = any(?)",
                row -> keys.put(row.text("number"), new BorrowerKey(row.id("id"), row.text("country"))),
                new Column("text", numbers));
        return keys;
    }

    /**
     * Adds borrowers that hold the rules, and says of each in the same order what came of it: DUPLICATE for a number under
     * which something else is known.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> add(List<BorrowerFacts> borrowers, Instant at, String by) {
        Known<String, BorrowerFacts> known =
                new Known<>(facts(borrowers.stream().map(BorrowerFacts::number).toList()));
        List<Outcome<Effect>> outcomes = borrowers.stream()
                .map(facts -> known.add(facts.number(), facts, OTHER_BORROWER))
                .toList();
        insert(List.copyOf(known.added()), at, by);
        return outcomes;
    }

    private void insert(List<BorrowerFacts> borrowers, Instant at, String by) {
        List<UUID> ids = borrowers.stream().map(facts -> Ids.next()).toList();
        PersonalKeys keys = vault.make(ids);
        SqlTable rows =
                new SqlTable("uuid", "text", "bytea", "bytea", "bytea", "bytea", "text", "text", "text", "text");
        for (int i = 0; i < ids.size(); i++) {
            BorrowerFacts facts = borrowers.get(i);
            SealedPerson sealed = SealedPerson.seal(facts, keys.of(ids.get(i)), digests);
            rows.add(
                    ids.get(i),
                    facts.number(),
                    sealed.name(),
                    sealed.nationalId(),
                    sealed.nationalIdIndex(),
                    sealed.birthDate(),
                    facts.country(),
                    facts.subdivision(),
                    facts.timeZone(),
                    facts.locale());
        }
        sql.change("""
                insert into borrower (id, number, name, national_id, national_id_index, birth_date, country, subdivision,
                                      time_zone, locale, registered_at, registered_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
    }

    private Map<String, BorrowerFacts> facts(List<String> numbers) {
        Map<String, BorrowerFacts> facts = new HashMap<>();
        sql.list(
                """
                select b.number, b.name, b.national_id, b.birth_date, b.country, b.subdivision, b.time_zone, b.locale, %s as key
                  from borrower b where b.number = any(?)
                """.formatted(Vault.keyOf("b.id")),
                row -> facts.put(row.text("number"), facts(row)),
                new Column("text", numbers));
        return facts;
    }

    private BorrowerFacts facts(Row row) {
        SealedPerson sealed =
                new SealedPerson(row.bytes("name"), row.maybeBytes("national_id"), null, row.maybeBytes("birth_date"));
        Residence residence = new Residence(
                row.text("country"), row.maybeText("subdivision"), row.text("time_zone"), row.text("locale"));
        return sealed.open(vault.key(row.maybeBytes("key")), row.text("number"), residence);
    }
}
