package io.dunlin.people.lender;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Country;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.lender.LenderRegister.LenderRegisterInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.LenderLicence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps lenders. */
@ApplicationScoped
public class LenderService {

    /** The key of the lender of all loans for which none is named; the migration made its row. */
    public static final UUID DEFAULT = new UUID(0x7000L, 0x8000000000000001L);

    static final String COLUMNS =
            "id, version, code, name, country, licence, postal_address, telephone, email, website";

    private static final Violation TAKEN = Violation.of(ErrorCode.DUPLICATE, "code", "Another lender has this code.");

    private final Sql sql;
    private final InputCheck check;
    private final BusinessCalendar calendar;

    LenderService(Sql sql, InputCheck check, BusinessCalendar calendar) {
        this.sql = sql;
        this.check = check;
        this.calendar = calendar;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.LENDER, this::view);
    }

    /** The lender with this key; null when there is none. */
    @Nullable
    LenderView view(UUID key) {
        return views(List.of(key)).get(key);
    }

    /** The lenders with these keys that exist, in one statement. */
    public Map<UUID, LenderView> views(Collection<UUID> keys) {
        Map<UUID, LenderView> views = new HashMap<>();
        sql.list("select " + COLUMNS + " from lender where id = any(?)", LenderService::view, Column.uuids(keys))
                .forEach(view -> views.put(view.key(), view));
        return views;
    }

    /** All lenders, by code. */
    List<LenderView> all() {
        return sql.list("select " + COLUMNS + " from lender order by code", LenderService::view);
    }

    /** The keys of the lenders with these codes that exist, by code, in one statement. */
    public Map<String, UUID> keys(Collection<String> codes) {
        Map<String, UUID> keys = new HashMap<>();
        if (!codes.isEmpty()) {
            sql.list(
                    "select code, id from lender where code = any(?)",
                    row -> keys.put(row.text("code"), row.id("id")),
                    new Column("text", codes));
        }
        return keys;
    }

    /**
     * Registers a lender.
     *
     * @return the lender, or INVALID for an unknown country, or DUPLICATE for a code that is taken
     */
    Outcome<Written<LenderView>> register(LenderRegisterInput input, Stamp stamp) {
        List<Violation> violations = country(input);
        if (keys(List.of(input.code())).containsKey(input.code())) {
            violations.add(TAKEN);
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        LenderView lender = new LenderView(
                Ids.next(), 0, input.code(), input.name(), input.country(), input.licence(), null, null, null, null);
        sql.update(
                "insert into lender (id, code, name, country, licence, registered_at, registered_by) values (?, ?, ?, ?, ?, ?, ?)",
                lender.key(),
                input.code(),
                input.name(),
                input.country(),
                input.licence(),
                stamp.at(),
                stamp.by());
        return Outcome.accepted(new Written<>(lender.key(), lender));
    }

    /** Writes what is new of the default lender; gives how many rows that took, or what is wrong with it. */
    @Transactional
    Outcome<Integer> keepDefault(LenderRegisterInput lender) {
        List<Violation> violations = new ArrayList<>(check.faults(lender));
        violations.addAll(country(lender));
        UUID known = keys(List.of(lender.code())).get(lender.code());
        if (known != null && !known.equals(DEFAULT)) {
            violations.add(TAKEN);
        }
        return violations.isEmpty() ? Outcome.accepted(updateDefault(lender)) : Outcome.refused(violations);
    }

    private int updateDefault(LenderRegisterInput lender) {
        return sql.update(
                """
                update lender set version = version + 1, code = ?, name = ?, country = ?, licence = ?, changed_at = ?, changed_by = ?
                 where id = ? and (code, name, country, licence) is distinct from (?, ?, ?, ?)
                """,
                lender.code(),
                lender.name(),
                lender.country(),
                lender.licence(),
                calendar.now(),
                Identity.SYSTEM,
                DEFAULT,
                lender.code(),
                lender.name(),
                lender.country(),
                lender.licence());
    }

    private static List<Violation> country(LenderRegisterInput lender) {
        List<Violation> violations = new ArrayList<>();
        if (!Country.isCode(lender.country())) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "country", "A country is an ISO 3166-1 code of two capital letters."));
        }
        return violations;
    }

    static LenderView view(Row row) {
        return new LenderView(
                row.id("id"),
                row.integer("version"),
                row.text("code"),
                row.text("name"),
                row.text("country"),
                row.oneOf(LenderLicence.class, "licence"),
                row.maybeText("postal_address"),
                row.maybeText("telephone"),
                row.maybeText("email"),
                row.maybeText("website"));
    }
}
