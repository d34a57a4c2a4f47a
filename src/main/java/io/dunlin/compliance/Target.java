package io.dunlin.compliance;

import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.Dossier.Point;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to reach by one means: a contact that nobody has planned yet.
 *
 * @param contact the contact of the borrower; null for the borrower
 * @param point the number or address; null when none is known
 */
record Target(
        PartyRole role, @Nullable UUID contact, @Nullable UUID point, ActionChannel channel) {

    private static final List<ActionChannel> BY_PHONE =
            List.of(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.SMS);
    private static final List<ActionChannel> BY_EMAIL = List.of(ActionChannel.EMAIL);
    private static final List<ActionChannel> BY_ADDRESS = List.of(ActionChannel.LETTER, ActionChannel.VISIT);
    private static final List<ActionChannel> BY_APP = List.of(ActionChannel.APP_PUSH, ActionChannel.IM);

    /** By what means a number or address of the kind reaches somebody. */
    static List<ActionChannel> channels(String kind) {
        return switch (kind) {
            case "PHONE" -> BY_PHONE;
            case "EMAIL" -> BY_EMAIL;
            case "ADDRESS" -> BY_ADDRESS;
            case "APP" -> BY_APP;
            default -> throw new IllegalArgumentException("no such kind of contact point: " + kind);
        };
    }

    /** The borrower, and the contacts in the order in which they were added, by each number or address and channel. */
    static List<Target> everybody(Dossier dossier) {
        return dossier.points().stream()
                .sorted(Comparator.comparing(Point::contact, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Point::key))
                .flatMap(point -> channels(point.kind()).stream()
                        .map(channel ->
                                new Target(role(dossier, point.contact()), point.contact(), point.key(), channel)))
                .toList();
    }

    /**
     * The borrower by each number or address that can be used. Whoever has none has to be looked for first: so that such a
     * case is not taken for one about which nothing can be done, it is judged as if any means would do.
     */
    static List<Target> borrower(Dossier dossier) {
        List<Target> known = dossier.points().stream()
                .filter(point -> point.contact() == null && point.unusableSince() == null)
                .flatMap(point -> channels(point.kind()).stream()
                        .map(channel -> new Target(PartyRole.BORROWER, null, point.key(), channel)))
                .toList();
        return known.isEmpty() ? untraced() : known;
    }

    private static List<Target> untraced() {
        return Arrays.stream(ActionChannel.values())
                .filter(channel -> channel != ActionChannel.LEGAL && channel != ActionChannel.NOTE)
                .map(channel -> new Target(PartyRole.BORROWER, null, null, channel))
                .toList();
    }

    private static PartyRole role(Dossier dossier, @Nullable UUID contact) {
        return contact == null
                ? PartyRole.BORROWER
                : Objects.requireNonNull(dossier.contacts().get(contact)).role();
    }

    /** The contact about all loans of the case: to collect, or of somebody who owes nothing to find the borrower. */
    Proposal proposal(Dossier dossier, ActorType actorType) {
        return new Proposal(
                contact == null ? dossier.borrowerId() : contact,
                role,
                point,
                channel,
                role == PartyRole.CONTACT ? ContactPurpose.RESTORE_CONTACT : ContactPurpose.COLLECT,
                dossier.ofCase(),
                actorType,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
