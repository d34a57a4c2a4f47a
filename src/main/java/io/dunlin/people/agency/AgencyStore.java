package io.dunlin.people.agency;

import io.dunlin.people.agency.AgencyDecision.AgencyDecisionInput;
import io.dunlin.people.agency.AgencyReviewRecord.AgencyReviewInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes agencies, what was decided about them, and their reviews. */
@ApplicationScoped
class AgencyStore {

    private final Sql sql;

    AgencyStore(Sql sql) {
        this.sql = sql;
    }

    /** The agency, locked until the transaction ends: nobody changes it, or places a case with it, meanwhile. */
    Optional<Agency> locked(String code) {
        return sql.find(
                "select " + Agency.COLUMNS + " from agency a where a.code = ? for no key update", Agency::of, code);
    }

    void insert(Agency agency, Stamp stamp) {
        sql.update(
                """
                insert into agency (id, code, name, actor_type, status, countries, contract_through, commission_rate, postal_address,
                                    telephone, email, registered_at, registered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                agency.key(),
                agency.code(),
                agency.name(),
                agency.actorType(),
                agency.status(),
                new Column("text", agency.countries()),
                agency.contractThrough(),
                agency.commissionRate(),
                agency.postalAddress(),
                agency.telephone(),
                agency.email(),
                stamp.at(),
                stamp.by());
    }

    void update(Agency agency, Stamp stamp) {
        sql.update(
                """
                update agency set version = ?, name = ?, actor_type = ?, status = ?, countries = ?, contract_through = ?, commission_rate = ?,
                       postal_address = ?, telephone = ?, email = ?, reviewed_on = ?, changed_at = ?, changed_by = ?
                 where id = ?
                """,
                agency.version(),
                agency.name(),
                agency.actorType(),
                agency.status(),
                new Column("text", agency.countries()),
                agency.contractThrough(),
                agency.commissionRate(),
                agency.postalAddress(),
                agency.telephone(),
                agency.email(),
                agency.reviewedOn(),
                stamp.at(),
                stamp.by(),
                agency.key());
    }

    /** Whether a case is placed with the agency, open or closed. */
    boolean hasCases(String code) {
        return sql.find("select 1 from placement where agency = ? and recalled_at is null limit 1", row -> true, code)
                .isPresent();
    }

    /** Makes the people of the agency what the agency is. */
    void updatePeople(Agency agency, Stamp stamp) {
        sql.update(
                "update collector set actor_type = ?, version = version + 1, changed_at = ?, changed_by = ?"
                        + " where agency_id = ? and actor_type <> ?",
                agency.actorType(),
                stamp.at(),
                stamp.by(),
                agency.key(),
                agency.actorType());
    }

    void add(Agency decided, AgencyDecisionInput input, Stamp stamp) {
        sql.update(
                "insert into agency_decision (id, agency_id, status, reason, decided_at, decided_by) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                decided.key(),
                decided.status(),
                input.reason(),
                stamp.at(),
                stamp.by());
    }

    void add(Agency reviewed, AgencyReviewInput input, Stamp stamp) {
        sql.update(
                """
                insert into agency_review (id, agency_id, reviewed_on, passed, findings, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                reviewed.key(),
                input.reviewedOn(),
                input.passed(),
                input.findings(),
                stamp.at(),
                stamp.by());
    }
}
