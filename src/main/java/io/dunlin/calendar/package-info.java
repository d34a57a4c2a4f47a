/** The only reader of the clock: the business date, the lender's zone, the zones of borrowers. */
@NullMarked
package io.dunlin.calendar;

import org.jspecify.annotations.NullMarked;
