/** What a borrower and the lender agreed on beside the contract. An arrangement knows its case by id only. */
@NullMarked
package io.dunlin.arrangement;

import org.jspecify.annotations.NullMarked;
