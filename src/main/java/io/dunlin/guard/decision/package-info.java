/** The decisions of the guard, and the rules that contacts broke: kept for ever, and never changed. */
@NullMarked
package io.dunlin.guard.decision;

import org.jspecify.annotations.NullMarked;
