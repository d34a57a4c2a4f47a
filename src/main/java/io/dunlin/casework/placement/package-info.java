/** Hands cases to agencies and takes them back. */
@NullMarked
package io.dunlin.casework.placement;

import org.jspecify.annotations.NullMarked;
