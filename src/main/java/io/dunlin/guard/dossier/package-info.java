/** What is known of the people of a case, read from the database for the rules to ask. */
@NullMarked
package io.dunlin.guard.dossier;

import org.jspecify.annotations.NullMarked;
