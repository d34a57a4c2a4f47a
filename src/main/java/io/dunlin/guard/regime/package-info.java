/** Pure: the contact rules of each jurisdiction as data, a lender's additions, and which rules apply to a contact. */
@NullMarked
package io.dunlin.guard.regime;

import org.jspecify.annotations.NullMarked;
