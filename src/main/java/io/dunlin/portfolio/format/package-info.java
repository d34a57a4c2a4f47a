/** The format of an import: turns bytes into rows or faults, whatever the length of the stream. */
@NullMarked
package io.dunlin.portfolio.format;

import org.jspecify.annotations.NullMarked;
