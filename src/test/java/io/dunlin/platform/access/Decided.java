package io.dunlin.platform.access;

import io.dunlin.platform.identity.Role;
import java.util.Set;

/** What the table says, for tests elsewhere. */
public final class Decided {

    private static final AccessTable TABLE = new AccessTable();

    private Decided() {}

    public static AccessTable.Level level(Role role, String type, String field) {
        return TABLE.level(Set.of(role), type, field);
    }
}
