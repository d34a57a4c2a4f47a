package io.dunlin.platform.graphql;

import graphql.execution.AbortExecutionException;
import io.dunlin.platform.Fault;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks an operation against the table of access, before any of it is executed. */
@Singleton
class AccessCheck {

    private final AccessTable table;
    private final Identity identity;

    AccessCheck(AccessTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    /**
     * Refuses an operation that asks for anything that the caller may not have.
     *
     * @param fields all that it selects
     * @throws AbortExecutionException UNAUTHENTICATED when a token may help, FORBIDDEN when this one does not
     */
    void check(Set<SelectedField> fields) {
        Optional<Caller> caller = identity.caller();
        Set<Role> roles = caller.map(Caller::roles).orElse(Set.of());
        for (SelectedField field : fields) {
            // What the schema says of itself is no secret: /graphql/schema.graphql says it to everybody.
            if (!field.type().startsWith("__")
                    && table.level(roles, field.type(), field.field()) == AccessTable.Level.NONE) {
                throw new AbortExecutionException(List.of(
                        caller.isPresent()
                                ? FaultError.of(Fault.Code.FORBIDDEN, message(caller.get(), field))
                                : FaultError.of(Fault.Code.UNAUTHENTICATED, "A bearer token is required.")));
            }
        }
    }

    private static String message(Caller caller, SelectedField field) {
        return caller.flaw() != null
                ? caller.flaw()
                : "Your role does not allow '" + field.type() + "." + field.field() + "'.";
    }
}
