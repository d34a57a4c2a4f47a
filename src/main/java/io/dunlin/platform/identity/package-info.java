/** Who the caller is, which role they have, and which rows they may see. */
@NullMarked
package io.dunlin.platform.identity;

import org.jspecify.annotations.NullMarked;
