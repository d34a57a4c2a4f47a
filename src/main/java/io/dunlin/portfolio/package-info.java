/** Bulk import and the demo portfolio. */
@NullMarked
package io.dunlin.portfolio;

import org.jspecify.annotations.NullMarked;
