/** Collection cases: one for each borrower who is late, from the day of default until the last loan is cured, paid or charged off. */
@NullMarked
package io.dunlin.casework;

import org.jspecify.annotations.NullMarked;
