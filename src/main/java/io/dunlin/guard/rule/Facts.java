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
 * Everything besides the proposal that the rules ask about. Facts carry the instants from which they are true, so the
 * same facts answer for the past and for the future. When an action is judged, the action itself is not among them.
 *
 * @param zones where the person is, as IANA zones: one when it is known, several when any of them may be right, none
 *     when nothing is known. These zones decide the days, and the times that the person asked for or agreed to
 * @param clocks the zones in which hours of the day have to be right, all of them: {@code zones}, and other places
 *     where the person may be (12 CFR part 1006, comment 6(b)(1)(i)-2.ii: a telephone number may belong to another
 *     place than the address)
 * @param businessZone the lender's zone, in which dates of rules, conditions, holds and trainings are read
 * @param person the person whom the proposal is to reach
 * @param contacts contacts about the debts, and contacts with the person, as far back as {@link Rule#lookBackDays()} of
 *     the rules says, including permits that are not used yet
 * @param reachability what is known of attempts to reach the borrower
 * @param notices that were sent about the debts
 * @param restraints the facts that stand against contact
 * @param collectors by their code: the proposal's collector and participants
 * @param debts what is known of the proposal's debts; a debt that is missing has no special facts
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
     * What rules ask about a debt.
     *
     * @param limitationOn the first business date on which a suit is time-barred; null when it is not known
     * @param firstCommunicationAt the initial communication about the debt by the present collector; null before there
     *     was one
     */
    public record DebtFacts(
            @Nullable LocalDate limitationOn, @Nullable Instant firstCommunicationAt) {}
}
