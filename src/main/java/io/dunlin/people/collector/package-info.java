/** Who collects, for whom, and what training they have: contact rules ask whether a collector is fit for the work. */
@NullMarked
package io.dunlin.people.collector;

import org.jspecify.annotations.NullMarked;
