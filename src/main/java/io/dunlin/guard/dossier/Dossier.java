package io.dunlin.guard.dossier;

import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.ActorType;
import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.Facts.Notice;
import io.dunlin.guard.rule.PartyRole;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.PersonFacts;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.TimeAgreement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the borrower of a case and of the borrower's contacts, enough to judge any contact in a stretch of time.
 *
 * @param home where the borrower lives
 * @param debts the loans of the borrower
 * @param ofCase those that are, or were, in this case
 * @param contacts of the borrower, by their keys
 * @param points the numbers and addresses of the borrower and of the contacts
 * @param history contacts that were made, and permits, as far back as rules look
 * @param agreements times to which the borrower agreed
 * @param handling who works the case
 */
public record Dossier(
        UUID caseId,
        UUID borrowerId,
        Home home,
        Map<UUID, LentDebt> debts,
        Set<UUID> ofCase,
        Map<UUID, Known> contacts,
        List<Point> points,
        List<PastContact> history,
        Reachability reachability,
        List<Notice> notices,
        Restraints restraints,
        List<TimeAgreement> agreements,
        Map<UUID, DebtFacts> debtFacts,
        Handling handling) {

    /**
     * Where the borrower lives.
     *
     * @param country ISO 3166-1
     * @param subdivision ISO 3166-2 without the country; null when it is not known
     */
    public record Home(String country, @Nullable String subdivision, ZoneId zone) {}

    /**
     * Who works the case.
     *
     * @param placed whether it is with an agency
     * @param maker as what the collector is registered for whom the dossier was read; null: nobody, or not registered
     */
    public record Handling(boolean placed, @Nullable ActorType maker) {}

    /**
     * A contact of the borrower.
     *
     * @param role in what role the contact is reached
     * @param refusedAt since when the contact refuses; null: does not
     * @param declared whether the borrower named the contact
     * @param spouse to whom a collector may talk as to the borrower (15 USC 1692c(d)), where a rule says so
     * @param locationAnswers when the contact was asked where the borrower is, and answered
     */
    public record Known(
            PartyRole role,
            @Nullable Instant refusedAt,
            boolean declared,
            boolean spouse,
            List<Instant> locationAnswers) {}

    /**
     * A number or address.
     *
     * @param contact whose it is; null for the borrower
     * @param kind PHONE, EMAIL, ADDRESS or APP
     * @param unusableSince since when it is known to be invalid or another person's; null: it is not
     */
    public record Point(
            UUID key,
            @Nullable UUID contact,
            String kind,
            @Nullable Instant unusableSince) {}

    /** Whether the number or address is the borrower's, or the contact's if one is given. */
    public boolean reaches(UUID point, @Nullable UUID contact) {
        return points.stream()
                .anyMatch(each -> each.key().equals(point)
                        && (each.contact() == null || each.contact().equals(contact)));
    }

    /** What decides which regimes a contact about the debts falls under. */
    public Selection selection(Set<UUID> about) {
        return new Selection(
                home.country(),
                home.subdivision(),
                about.stream().map(debts::get).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the rules ask about a contact. Where a contact of the borrower is, nobody is told: the zone of the borrower
     * stands for it.
     *
     * @param collectors those whom the proposal names, as far as they are known
     */
    public Facts facts(Proposal proposal, ZoneId businessZone, Map<String, CollectorFacts> collectors) {
        return new Facts(
                Set.of(home.zone()),
                businessZone,
                person(proposal),
                history,
                reachability,
                notices,
                restraints,
                collectors,
                debtFacts);
    }

    private PersonFacts person(Proposal proposal) {
        Known contact = contacts.get(proposal.person());
        Instant unusable = points.stream()
                .filter(point -> point.key().equals(proposal.contactPoint()))
                .findFirst()
                .map(Point::unusableSince)
                .orElse(null);
        return contact == null
                ? new PersonFacts(null, true, false, null, unusable, List.of(), agreements, List.of())
                : new PersonFacts(
                        contact.refusedAt(),
                        contact.declared(),
                        contact.spouse(),
                        null,
                        unusable,
                        contact.locationAnswers(),
                        List.of(),
                        List.of());
    }
}
