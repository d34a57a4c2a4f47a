package io.dunlin.compliance;

import io.dunlin.compliance.ContactPermit.ContactPermitInput;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.access.Mask;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.privacy.PermitReveals;
import io.dunlin.privacy.RevealedContactPointView;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the numbers and addresses that a permit is to show, and shows them with it. */
@ApplicationScoped
class PermitNumbers {

    private final PermitReveals reveals;
    private final ContactService contacts;

    PermitNumbers(PermitReveals reveals, ContactService contacts) {
        this.reveals = reveals;
        this.contacts = contacts;
    }

    /**
     * What is wrong with the contact points that a permit is to show: NOT_FOUND for one that is not of the person who is to be
     * contacted, RATE_LIMITED for a caller who was shown too many. Comes before anything is logged.
     */
    List<Violation> faults(ContactPermitInput input, List<String> path, Dossier dossier, Stamp turn) {
        List<String> named = input.reveal;
        if (named == null || named.isEmpty()) {
            return List.of();
        }
        UUID contact = NodeId.key(NodeType.CONTACT, input.proposal.contactId).orElse(null);
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (point(named.get(i), contact, dossier).isEmpty()) {
                faults.add(
                        new Violation(ErrorCode.NOT_FOUND, Asked.field(field(path), Integer.toString(i)), Ref.MESSAGE));
            }
        }
        List<UUID> points = points(input);
        if (faults.isEmpty()) {
            faults.addAll(reveals.unreadable(points, field(path)));
        }
        if (reveals.isSpent(turn)) {
            faults.add(
                    new Violation(
                            ErrorCode.RATE_LIMITED,
                            field(path),
                            "You have reached the limit of permits that show personal data, or of accesses to it, for this hour."));
        }
        return faults;
    }

    private static Optional<UUID> point(String id, @Nullable UUID contact, Dossier dossier) {
        return NodeId.key(NodeType.CONTACT_POINT, id)
                .filter(key -> dossier.points().stream()
                        .anyMatch(point -> point.key().equals(key) && Objects.equals(point.contact(), contact)));
    }

    /** Shows what was asked for with a permit that was just given. */
    ContactPermitView shown(ContactPermitView permit, ContactPermitInput input, Stamp turn) {
        List<UUID> points = points(input);
        return permit.showing(points.isEmpty() ? List.of() : reveals.reveal(permit.key(), points, turn));
    }

    /** The same for a request that is repeated soon. */
    ContactPermitView again(ContactPermitView permit) {
        return permit.showing(
                reveals.again(reveals.ofPermits(List.of(permit.key())).getOrDefault(permit.key(), List.of())));
    }

    private static List<UUID> points(ContactPermitInput input) {
        return input.reveal == null
                ? List.of()
                : input.reveal.stream()
                        .flatMap(id -> NodeId.key(NodeType.CONTACT_POINT, id).stream())
                        .distinct()
                        .toList();
    }

    /** What permits have shown, masked: one of them, whoever reads it later. */
    Map<UUID, List<RevealedContactPointView>> masked(Collection<UUID> permits) {
        Map<UUID, List<UUID>> shown = reveals.ofPermits(permits);
        List<UUID> all =
                shown.values().stream().flatMap(List::stream).distinct().toList();
        Siblings<UUID> siblings = new Siblings<>(all);
        Map<UUID, ContactPointView> points = all.isEmpty() ? Map.of() : contacts.contactPointViews(all);
        Map<UUID, List<RevealedContactPointView>> masked = new HashMap<>();
        shown.forEach((permit, of) -> masked.put(
                permit,
                of.stream()
                        .flatMap(key -> Optional.ofNullable(points.get(key)).stream())
                        .map(point -> new RevealedContactPointView(
                                siblings, point.key(), String.valueOf(Mask.POINT.mask(point.getValue()))))
                        .toList()));
        return masked;
    }

    private static List<String> field(List<String> path) {
        return Asked.field(path, "reveal");
    }
}
