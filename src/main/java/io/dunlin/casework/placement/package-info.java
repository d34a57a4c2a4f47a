/** Places cases with agencies and recalls them. */
@NullMarked
package io.dunlin.casework.placement;

import org.jspecify.annotations.NullMarked;
