package io.dunlin.casework.action;

import io.dunlin.platform.node.Siblings;
import java.util.UUID;

/**
 * The objects that the actions of one level of a query point at, so that each kind of object is loaded once for all of
 * them.
 *
 * @param corrected the actions that they correct
 */
public record ActionLinks(
        Siblings<UUID> cases,
        Siblings<UUID> loans,
        Siblings<UUID> contacts,
        Siblings<UUID> contactPoints,
        Siblings<UUID> corrected) {}
