package io.dunlin.platform.vault;

import java.util.Map;
import java.util.UUID;

/** The keys of some borrowers. */
public final class PersonalKeys {

    private final Map<UUID, PersonalKey> keys;
    private final PersonalKey none;

    /** @param none the key of whoever is not among them */
    PersonalKeys(Map<UUID, PersonalKey> keys, PersonalKey none) {
        this.keys = keys;
        this.none = none;
    }

    public PersonalKey of(UUID borrowerId) {
        return keys.getOrDefault(borrowerId, none);
    }
}
