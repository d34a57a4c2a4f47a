/** Pure: how far past due a loan is, the stage that follows from it, and the days on which the stage changed. */
@NullMarked
package io.dunlin.loan.overdue;

import org.jspecify.annotations.NullMarked;
