package io.dunlin.people.agency;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.vocabulary.ActorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of an agency.
 *
 * @param countries where it may work; none for one that was registered by the migration
 * @param commissionRate its share of what it recovers: 0.25 is a quarter
 * @param reviewedOn the day of the latest review that it passed
 */
public record Agency(
        UUID key,
        int version,
        String code,
        String name,
        ActorType actorType,
        AgencyStatus status,
        List<String> countries,
        @Nullable LocalDate contractThrough,
        @Nullable BigDecimal commissionRate,
        @Nullable String postalAddress,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable LocalDate reviewedOn) {

    static final String COLUMNS =
            "a.id, a.version, a.code, a.name, a.actor_type, a.status, a.countries, a.contract_through, a.commission_rate,"
                    + " a.postal_address, a.telephone, a.email, a.reviewed_on";

    public Agency {
        countries = List.copyOf(countries);
    }

    static Agency of(Row row) {
        return new Agency(
                row.id("id"),
                row.integer("version"),
                row.text("code"),
                row.text("name"),
                row.oneOf(ActorType.class, "actor_type"),
                row.oneOf(AgencyStatus.class, "status"),
                row.texts("countries"),
                row.maybeDate("contract_through"),
                row.maybeNumber("commission_rate"),
                row.maybeText("postal_address"),
                row.maybeText("telephone"),
                row.maybeText("email"),
                row.maybeDate("reviewed_on"));
    }

    AgencyView view(Siblings<UUID> siblings) {
        BigDecimal rate = commissionRate;
        return new AgencyView(
                siblings,
                key,
                version,
                code,
                name,
                actorType,
                status,
                postalAddress,
                telephone,
                email,
                countries,
                contractThrough,
                reviewedOn,
                rate == null ? null : Decimal.of(rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros()));
    }

    Agency decided(AgencyStatus now) {
        return with(version + 1, now, reviewedOn);
    }

    Agency reviewed(LocalDate on) {
        return with(version + 1, status, on);
    }

    private Agency with(int changed, AgencyStatus now, @Nullable LocalDate reviewed) {
        return new Agency(
                key,
                changed,
                code,
                name,
                actorType,
                now,
                countries,
                contractThrough,
                commissionRate,
                postalAddress,
                telephone,
                email,
                reviewed);
    }
}
