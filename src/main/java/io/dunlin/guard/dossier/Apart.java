package io.dunlin.guard.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not count while a contact is judged that was made.
 *
 * @param permit the permit that it was made under; null for none
 * @param action the action in whose place it is told, as by a correction; null for none
 */
record Apart(@Nullable UUID permit, @Nullable UUID action) {

    static final Apart NOTHING = new Apart(null, null);
}
