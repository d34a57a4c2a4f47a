/** What becomes of promises: a pure function of what was promised and what was paid. */
@NullMarked
package io.dunlin.arrangement.judge;

import org.jspecify.annotations.NullMarked;
