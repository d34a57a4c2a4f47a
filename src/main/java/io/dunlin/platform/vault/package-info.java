/** Seals personal data, so that the database has none that can be read without a key that it does not have. */
@NullMarked
package io.dunlin.platform.vault;

import org.jspecify.annotations.NullMarked;
