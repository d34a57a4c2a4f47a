package io.dunlin.casework;

import io.dunlin.guard.dossier.Dossier;
import io.dunlin.kernel.Violation;
import io.dunlin.people.agency.AgencyQueries;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on whose behalf a contact is made. No other class does. The answer follows from who asks and from the
 * register of collectors; a request that says otherwise is refused.
 *
 * <p>For an AGENCY the asker's own entry decides, if its type is agency or debt buyer, else the type of the agency
 * itself; the collector that an agency names changes nothing. For all others the entry of the named collector decides, else their own; without an entry the
 * contact is made by the lender's own people. Dunlin sends as SYSTEM itself, so no client can send it.
 */
@ApplicationScoped
public class Actors {

    private final Identity identity;
    private final Sql sql;
    private final AgencyQueries agencies;

    Actors(Identity identity, Sql sql, AgencyQueries agencies) {
        this.identity = identity;
        this.sql = sql;
        this.agencies = agencies;
    }

    /**
     * The code whose entry in the register decides.
     *
     * @param named the collector who makes the contact; null when none is named
     * @param participants of the contact, the collector first
     */
    public String maker(@Nullable String named, List<String> participants) {
        if (isAgency()) {
            return identity.user();
        }
        String first = participants.isEmpty() ? identity.user() : participants.get(0);
        return named == null ? first : named;
    }

    /** The code under which whoever asks would be registered; null where nobody does, as when Dunlin works by itself. */
    public @Nullable String asker() {
        return identity.caller().map(Caller::user).orElse(null);
    }

    /** On whose behalf the maker for whom the dossier was read makes contact. */
    public ActorType of(Dossier dossier) {
        return of(dossier.handling().maker());
    }

    /** On whose behalf the first of the participants, or whoever asks when there is none, makes contact. */
    public ActorType of(List<String> participants) {
        return of(entry(maker(null, participants)).orElse(null));
    }

    /** The same of an action that is corrected: the entry of the first participant decides, and without one it stays as it was. */
    public ActorType corrected(ActorType recorded, List<String> participants) {
        if (participants.isEmpty() || isAgency()) {
            return recorded;
        }
        return entry(participants.get(0)).map(this::of).orElse(recorded);
    }

    private Optional<ActorType> entry(String code) {
        return sql.find(
                "select actor_type from collector where code = ?",
                row -> row.oneOf(ActorType.class, "actor_type"),
                code);
    }

    /**
     * On whose behalf a case is worked: an agency's or a debt buyer's as long as it is placed with one, else the
     * lender's. The agency's own people get the answer for themselves.
     */
    public ActorType working(Dossier dossier) {
        ActorType placed = dossier.handling().placed();
        if (placed == null) {
            return ActorType.FIRST_PARTY;
        }
        return isAgency() ? of(dossier) : placed;
    }

    /** Whether whoever asks may contact anybody of the case: an agency not of one that is closed, whatever it may still record. */
    public boolean mayContact(Dossier dossier) {
        return !isAgency() || dossier.handling().placed() != null;
    }

    /** What is wrong with what a client says of it; null, which says nothing, is never wrong. */
    public static List<Violation> contradiction(@Nullable ActorType said, ActorType actual, List<String> path) {
        return said == null || said == actual
                ? List.of()
                : List.of(new Violation(
                        ErrorCode.INVALID, path, "The actor type follows from who makes the contact: leave it out."));
    }

    private ActorType of(@Nullable ActorType entry) {
        if (entry == ActorType.AGENCY || entry == ActorType.DEBT_BUYER) {
            return entry;
        }
        return agency().map(code -> agencies.actorType(code).orElse(ActorType.AGENCY))
                .orElse(ActorType.FIRST_PARTY);
    }

    private boolean isAgency() {
        return agency().isPresent();
    }

    private Optional<String> agency() {
        return identity.caller().map(Caller::agency);
    }
}
