/** Seals personal data with keys that the database does not have. */
@NullMarked
package io.dunlin.platform.vault;

import org.jspecify.annotations.NullMarked;
