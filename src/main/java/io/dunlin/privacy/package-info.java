/** Shows unmasked personal data to callers who state a purpose, and records who saw what. */
@NullMarked
package io.dunlin.privacy;

import org.jspecify.annotations.NullMarked;
