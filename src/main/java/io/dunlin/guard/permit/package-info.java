/** Permits reserve contacts, so that two cannot be allowed where the rules have room for one. */
@NullMarked
package io.dunlin.guard.permit;

import org.jspecify.annotations.NullMarked;
