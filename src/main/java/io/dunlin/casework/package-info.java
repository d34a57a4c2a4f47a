/** Cases, the append-only log of actions, and the work queue. */
@NullMarked
package io.dunlin.casework;

import org.jspecify.annotations.NullMarked;
