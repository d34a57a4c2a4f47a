/** The leaf that every other package may use: money, and sets of days. */
@NullMarked
package io.dunlin.kernel;

import org.jspecify.annotations.NullMarked;
