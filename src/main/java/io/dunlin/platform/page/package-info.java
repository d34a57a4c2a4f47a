/** Pages of lists: their arguments and signed cursors. */
@NullMarked
package io.dunlin.platform.page;

import org.jspecify.annotations.NullMarked;
