/** The work queue: which case comes next, who claims it, and whom the guard lets a collector contact now. */
@NullMarked
package io.dunlin.queue;

import org.jspecify.annotations.NullMarked;
