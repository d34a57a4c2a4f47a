package io.dunlin.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param user the name under which everything is recorded
 * @param roles empty for a token without roles, or with roles that cannot be combined
 * @param agency the code of the agency of an AGENCY; null for others
 * @param borrower the number of the borrower of a BORROWER; null for others
 * @param flaw why the token gives no role, for the person who configured it; null when it does
 */
public record Caller(
        String user,
        Set<Role> roles,
        @Nullable String agency,
        @Nullable String borrower,
        @Nullable String flaw) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}
