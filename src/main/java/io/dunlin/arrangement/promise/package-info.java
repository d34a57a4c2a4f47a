/** Promises to pay: sums by days, kept or broken by what the ledger says. */
@NullMarked
package io.dunlin.arrangement.promise;

import org.jspecify.annotations.NullMarked;
