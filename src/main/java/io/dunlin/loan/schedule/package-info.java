/** Pure: which installment falls due when, and how much of it is principal and interest. */
@NullMarked
package io.dunlin.loan.schedule;

import org.jspecify.annotations.NullMarked;
