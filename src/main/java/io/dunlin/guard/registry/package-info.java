/** Loads and checks the contact rules: a file for each jurisdiction, and one of the lender's own. */
@NullMarked
package io.dunlin.guard.registry;

import org.jspecify.annotations.NullMarked;
