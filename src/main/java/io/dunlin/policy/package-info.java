/** The rules that a lender may change without a release: ladder, grace, charges, allocation order; versioned and checked. */
@NullMarked
package io.dunlin.policy;

import org.jspecify.annotations.NullMarked;
