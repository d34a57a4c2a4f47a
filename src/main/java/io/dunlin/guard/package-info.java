/** Contact rules: which apply to a lender, and what they answer. */
@NullMarked
package io.dunlin.guard;

import org.jspecify.annotations.NullMarked;
