package io.dunlin.guard.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules ask about besides the proposal. Facts carry the instants from which they are true, so that
 * the same facts answer for the past and for the future; an action that is judged itself is not among them.
 *
 * @param zones where the person is, IANA zones: one when it is known, several when any of them may be right, none when
 *     nothing is known. Days, and times that the person asked for or agreed to, go by them
 * @param clocks by which hours of the day have to be right, all of them: the zones, and where else the person may be (12
 *     CFR part 1006, comment 6(b)(1)(i)-2.ii: where a telephone number is of another place than the address)
 * @param businessZone the lender's zone, by which dates of rules, conditions, holds and trainings are read
 * @param person whom the proposal is to reach
 * @param contacts with whom there was contact about the debts, and contact with the person, as far back as
 *     {@link Rule#lookBackDays()} of the rules says; permits that are not used yet among them
 * @param reachability what is known of attempts to reach the borrower
 * @param notices that were sent about the debts
 * @param restraints what stands against contact
 * @param collectors by their code: the proposal's collector and participants
 * @param debts what is known of the proposal's debts; one that is missing has no special facts
 */
public record Facts(
        Set<ZoneId> zones,
        Set<ZoneId> clocks,
        ZoneId businessZone,
        PersonFacts person,
        List<PastContact> contacts,
        Reachability reachability,
        List<Notice> notices,
        Restraints restraints,
        Map<String, CollectorFacts> collectors,
        Map<UUID, DebtFacts> debts) {

    public Facts {
        zones = Set.copyOf(zones);
        clocks = Set.copyOf(clocks);
        contacts = List.copyOf(contacts);
        notices = List.copyOf(notices);
        collectors = Map.copyOf(collectors);
        debts = Map.copyOf(debts);
    }

    /** The same where hours go by the clock of where the person is, and by no other. */
    public Facts(
            Set<ZoneId> zones,
            ZoneId businessZone,
            PersonFacts person,
            List<PastContact> contacts,
            Reachability reachability,
            List<Notice> notices,
            Restraints restraints,
            Map<String, CollectorFacts> collectors,
            Map<UUID, DebtFacts> debts) {
        this(zones, zones, businessZone, person, contacts, reachability, notices, restraints, collectors, debts);
    }

    /**
     * A notice that was sent.
     *
     * @param debts what it was about
     */
    public record Notice(NoticeKind kind, Set<UUID> debts, Instant sentAt) {
        public Notice {
            debts = Set.copyOf(debts);
        }
    }

    /**
     * Rules ask this of a debt.
     *
     * @param limitationOn the first business date on which a suit is time-barred; null when it is not known
     * @param firstCommunicationAt the initial communication about it by who collects now; null before there was one
     */
    public record DebtFacts(
            @Nullable LocalDate limitationOn, @Nullable Instant firstCommunicationAt) {}
}
