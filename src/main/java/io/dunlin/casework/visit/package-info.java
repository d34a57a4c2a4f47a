/** Visits at a place: planned, approved, made or cancelled. */
@NullMarked
package io.dunlin.casework.visit;

import org.jspecify.annotations.NullMarked;
