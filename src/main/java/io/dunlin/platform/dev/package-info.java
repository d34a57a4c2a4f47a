/** The embedded database of development mode. */
@NullMarked
package io.dunlin.platform.dev;

import org.jspecify.annotations.NullMarked;
