/** The log that proves itself: chains of hashes over what was done, and what finds that somebody changed them. */
@NullMarked
package io.dunlin.proof;

import org.jspecify.annotations.NullMarked;
