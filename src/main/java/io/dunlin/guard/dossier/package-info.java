/** Reads from the database what the rules need to know about the people of a case. */
@NullMarked
package io.dunlin.guard.dossier;

import org.jspecify.annotations.NullMarked;
