/** The guard of every contact: which rules there are, for people who have to know. */
@NullMarked
package io.dunlin.guard;

import org.jspecify.annotations.NullMarked;
