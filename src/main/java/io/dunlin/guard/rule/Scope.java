package io.dunlin.guard.rule;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import java.util.Set;

/**
 * Which contacts a rule covers; an empty set does not narrow it. A note in the file is no contact, so no scope covers
 * it.
 *
 * @param standInsToo whether contacts who stand in the borrower's place are covered, whatever the roles
 */
public record Scope(
        Set<ActionChannel> channels,
        Set<ContactPurpose> purposes,
        Set<PartyRole> roles,
        Set<ActorType> actors,
        boolean standInsToo) {

    /** Every contact. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    /** The same without a word about who stands in the borrower's place. */
    public Scope(
            Set<ActionChannel> channels, Set<ContactPurpose> purposes, Set<PartyRole> roles, Set<ActorType> actors) {
        this(channels, purposes, roles, actors, false);
    }

    public Scope {
        channels = Set.copyOf(channels);
        purposes = Set.copyOf(purposes);
        roles = Set.copyOf(roles);
        actors = Set.copyOf(actors);
    }

    /** Whether the rule is about the contact. */
    public boolean covers(Proposal proposal, Facts facts) {
        return proposal.channel() != ActionChannel.NOTE
                && proposal.purpose() != ContactPurpose.INTERNAL
                && allows(channels, proposal.channel())
                && allows(purposes, proposal.purpose())
                && (allows(roles, proposal.role())
                        || (standInsToo && facts.person().standIn() != null))
                && allows(actors, proposal.actorType());
    }

    /** Whether the rule is about what everybody does who works a case on somebody's behalf: calling the borrower to collect. */
    public boolean coversWork(ActorType actor) {
        return allows(channels, ActionChannel.CALL)
                && allows(purposes, ContactPurpose.COLLECT)
                && allows(roles, PartyRole.BORROWER)
                && allows(actors, actor);
    }

    /** Whether every contact that the other one covers is covered by this one. */
    public boolean includes(Scope other) {
        return includes(channels, other.channels)
                && includes(purposes, other.purposes)
                && includes(roles, other.roles)
                && (standInsToo || !other.standInsToo || allows(roles, PartyRole.CONTACT))
                && includes(actors, other.actors);
    }

    private static <T> boolean allows(Set<T> set, T value) {
        return set.isEmpty() || set.contains(value);
    }

    private static <T> boolean includes(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }
}
