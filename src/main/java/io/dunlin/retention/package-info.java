/** Keeps personal data as long as a duty says, and erases it when none does. */
@NullMarked
package io.dunlin.retention;

import org.jspecify.annotations.NullMarked;
