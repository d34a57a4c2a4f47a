/** The log that proves itself: chains of hashes over what people did, and the verification that finds changes. */
@NullMarked
package io.dunlin.proof;

import org.jspecify.annotations.NullMarked;
