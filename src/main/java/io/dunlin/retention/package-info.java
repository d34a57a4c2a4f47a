/** Keeps personal data as long as a duty requires, and erases it on request when none does. */
@NullMarked
package io.dunlin.retention;

import org.jspecify.annotations.NullMarked;
