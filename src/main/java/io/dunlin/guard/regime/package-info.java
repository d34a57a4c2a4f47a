/** Pure: the contact rules of each jurisdiction as data, what a lender adds to them, and which of them a contact falls under. */
@NullMarked
package io.dunlin.guard.regime;

import org.jspecify.annotations.NullMarked;
