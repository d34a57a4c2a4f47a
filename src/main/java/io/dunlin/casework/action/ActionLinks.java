package io.dunlin.casework.action;

import io.dunlin.platform.node.Siblings;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the actions of one level of a query point at, so that each kind of object is loaded once for all of
 * them.
 *
 * @param corrected the actions that they correct
 */
public record ActionLinks(
        Siblings<UUID> cases,
        Siblings<UUID> borrowers,
        Siblings<UUID> loans,
        Siblings<UUID> contacts,
        Siblings<UUID> contactPoints,
        Siblings<UUID> corrected) {

    static ActionLinks of(List<CollectionAction> actions) {
        return new ActionLinks(
                named(actions, action -> action.caseId),
                named(actions, action -> action.borrowerId),
                new Siblings<>(actions.stream()
                        .flatMap(action -> action.loans().stream())
                        .distinct()
                        .toList()),
                named(actions, action -> action.contactId),
                named(actions, action -> action.contactPointId),
                named(actions, action -> action.correctsId));
    }

    private static Siblings<UUID> named(
            List<CollectionAction> actions, Function<CollectionAction, @Nullable UUID> link) {
        return new Siblings<>(
                actions.stream().map(link).filter(Objects::nonNull).distinct().toList());
    }
}
