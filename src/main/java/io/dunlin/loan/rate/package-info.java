/** Pure: what a loan costs a year, as laws have it disclosed. */
@NullMarked
package io.dunlin.loan.rate;

import org.jspecify.annotations.NullMarked;
