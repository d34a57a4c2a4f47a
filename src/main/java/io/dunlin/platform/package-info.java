/** What every feature's API stands on: ids, cursors, errors, limits, identity, idempotency. */
@NullMarked
package io.dunlin.platform;

import org.jspecify.annotations.NullMarked;
