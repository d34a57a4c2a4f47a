/** Hardship: who cannot pay for a good cause says so, and a second person decides what follows. */
@NullMarked
package io.dunlin.arrangement.hardship;

import org.jspecify.annotations.NullMarked;
