/** Pure: what was charged and what each payment paid, replayed from the facts. */
@NullMarked
package io.dunlin.loan.ledger;

import org.jspecify.annotations.NullMarked;
