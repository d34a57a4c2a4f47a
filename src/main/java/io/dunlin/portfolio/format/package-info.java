/** The form of an import: bytes into rows, or into what is wrong with them, whatever the length of the stream. */
@NullMarked
package io.dunlin.portfolio.format;

import org.jspecify.annotations.NullMarked;
