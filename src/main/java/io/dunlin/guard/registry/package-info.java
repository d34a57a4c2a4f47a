/** Where the contact rules come from: a file for each jurisdiction, one of the lender's own, checked when they are read. */
@NullMarked
package io.dunlin.guard.registry;

import org.jspecify.annotations.NullMarked;
