package io.dunlin.compliance;

import io.dunlin.casework.Actors;
import io.dunlin.casework.action.ActionRules;
import io.dunlin.casework.action.Participants;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Template;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns an input into a proposal, or reports all its faults. It looks up the objects that the input names in the
 * dossier of the case.
 */
final class Asked {

    private final ContactProposalInput input;
    private final List<String> path;
    private final List<Violation> violations = new ArrayList<>();

    private Asked(ContactProposalInput input, List<String> path) {
        this.input = input;
        this.path = path;
    }

    /**
     * The instant for which is asked.
     *
     * @param path of the input, for what is wrong
     */
    static Outcome<Instant> instant(ContactProposalInput input, List<String> path, Instant now) {
        Instant at = input.at == null ? now : input.at;
        return at.isBefore(Instant.EPOCH) || at.isAfter(CalendarBounds.latest(now))
                ? Outcome.refused(new Violation(
                        ErrorCode.OUT_OF_RANGE,
                        field(path, "at"),
                        "The time must be in 1970 or later, and at most ten years ahead."))
                : Outcome.accepted(at);
    }

    /**
     * The proposal.
     *
     * @param actor on whose behalf it is
     */
    static Outcome<Proposal> proposal(
            ContactProposalInput input, List<String> path, Dossier dossier, Regimes regimes, ActorType actor) {
        Asked asked = new Asked(input, path);
        Set<UUID> debts = asked.debts(dossier);
        UUID contact = asked.contact(dossier);
        UUID point = asked.point(dossier, contact);
        Template template = asked.template(regimes);
        asked.checkKind();
        List<String> participants = Participants.stripped(input.participants);
        asked.add(Participants.repeated(participants));
        Set<String> collectors = asked.collectors();
        asked.violations.addAll(Actors.contradiction(input.actorType, actor, field(path, "actorType")));
        if (!asked.violations.isEmpty()) {
            return Outcome.refused(asked.violations);
        }
        return Outcome.accepted(new Proposal(
                contact == null ? dossier.borrowerId() : contact,
                input.party,
                point,
                input.channel,
                input.purpose,
                debts,
                actor,
                collectors.size() == 1 ? input.maker() : input.collector,
                collectors.size() == 1 ? Set.of() : collectors,
                Set.copyOf(participants),
                input.place,
                input.entryConsent,
                template,
                null,
                null));
    }

    /** Those of whom any one will make the contact. */
    private Set<String> collectors() {
        List<String> collectors = Participants.stripped(input.collectors);
        add(Participants.repeated("collector", collectors));
        if (input.collector != null && !collectors.isEmpty()) {
            wrong(ErrorCode.INVALID, "collectors", "Give the collector or the collectors, not both.");
        }
        return new LinkedHashSet<>(collectors);
    }

    private Set<UUID> debts(Dossier dossier) {
        List<String> named = input.loanIds == null ? List.of() : input.loanIds;
        // Whoever names a borrower need not know which loans the case has. An agency has those of its case alone.
        boolean ofBorrower = input.borrowerId != null && dossier.handling().placed() == null;
        Set<UUID> mine = ofBorrower ? dossier.debts().keySet() : dossier.ofCase();
        Set<UUID> debts = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Optional<UUID> loan = NodeId.key(NodeType.LOAN, named.get(i)).filter(mine::contains);
            if (loan.isEmpty()) {
                violations.add(new Violation(
                        ErrorCode.NOT_FOUND,
                        under(List.of("loanIds", Integer.toString(i))),
                        ofBorrower ? "The borrower has no such loan." : "The case has no such loan."));
            }
            loan.ifPresent(debts::add);
        }
        return named.isEmpty() ? dossier.ofCase() : debts;
    }

    private @Nullable UUID contact(Dossier dossier) {
        boolean named = input.contactId != null;
        Optional<UUID> contact = NodeId.key(NodeType.CONTACT, input.contactId).filter(dossier.contacts()::containsKey);
        add(ActionRules.party(input.party, named, !named || contact.isPresent()));
        return contact.orElse(null);
    }

    private @Nullable UUID point(Dossier dossier, @Nullable UUID contact) {
        if (input.contactPointId == null) {
            return null;
        }
        Optional<UUID> point =
                NodeId.key(NodeType.CONTACT_POINT, input.contactPointId).filter(key -> dossier.reaches(key, contact));
        if (point.isEmpty()) {
            wrong(ErrorCode.NOT_FOUND, "contactPointId", "There is no such object.");
        }
        return point.orElse(null);
    }

    private @Nullable Template template(Regimes regimes) {
        if (input.templateCode == null) {
            return null;
        }
        Optional<Template> template = regimes.template(input.templateCode);
        if (template.isEmpty()) {
            wrong(
                    ErrorCode.INVALID,
                    "templateCode",
                    "There is no text with this code; the query messageTexts lists all texts.");
        }
        return template.orElse(null);
    }

    private void checkKind() {
        if (input.channel == ActionChannel.NOTE) {
            wrong(ErrorCode.INVALID, "channel", "NOTE is not a contact.");
        }
        if (input.purpose == ContactPurpose.INTERNAL) {
            wrong(ErrorCode.INVALID, "purpose", "INTERNAL is not a contact.");
        }
        if (input.party == PartyRole.NONE) {
            wrong(ErrorCode.INVALID, "party", "A contact needs a party other than NONE.");
        }
    }

    /** What is wrong with a field of an input, as of that field of this one. */
    private void add(List<Violation> found) {
        for (Violation each : found) {
            violations.add(new Violation(
                    each.code(), under(each.field().subList(1, each.field().size())), each.message()));
        }
    }

    private void wrong(ErrorCode code, String field, String message) {
        violations.add(new Violation(code, under(List.of(field)), message));
    }

    private List<String> under(List<String> fields) {
        List<String> whole = new ArrayList<>(path);
        whole.addAll(fields);
        return whole;
    }

    static List<String> field(List<String> path, String field) {
        List<String> whole = new ArrayList<>(path);
        whole.add(field);
        return whole;
    }
}
