/** Refuses to start with one line that says what to change. */
@NullMarked
package io.dunlin.platform.start;

import org.jspecify.annotations.NullMarked;
