/** The base of every feature's API: ids, cursors, errors, limits, identity, idempotency. */
@NullMarked
package io.dunlin.platform;

import org.jspecify.annotations.NullMarked;
