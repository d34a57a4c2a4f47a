/** The work queue: which case comes next, who claims it, and which borrowers may be contacted now. */
@NullMarked
package io.dunlin.queue;

import org.jspecify.annotations.NullMarked;
