/** Loans: what was agreed, what was paid, and how late that makes them. */
@NullMarked
package io.dunlin.loan;

import org.jspecify.annotations.NullMarked;
