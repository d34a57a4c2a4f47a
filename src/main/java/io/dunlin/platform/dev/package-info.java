/** The extras of development mode: a database, and tokens. */
@NullMarked
package io.dunlin.platform.dev;

import org.jspecify.annotations.NullMarked;
