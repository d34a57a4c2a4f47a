/** Guards both ports against connections that send no request, and requests that can be read in two ways. */
@NullMarked
package io.dunlin.platform.door;

import org.jspecify.annotations.NullMarked;
