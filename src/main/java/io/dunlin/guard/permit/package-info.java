/** Permits: places of contacts that are about to be made, so that two cannot be allowed where the rules have room for one. */
@NullMarked
package io.dunlin.guard.permit;

import org.jspecify.annotations.NullMarked;
