/** Loans: what was agreed, what was paid, and how late each loan is. */
@NullMarked
package io.dunlin.loan;

import org.jspecify.annotations.NullMarked;
