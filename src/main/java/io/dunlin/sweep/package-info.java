/** The nightly review of the loans whose date has come. */
@NullMarked
package io.dunlin.sweep;

import org.jspecify.annotations.NullMarked;
