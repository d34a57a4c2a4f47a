/** Shows personal data as it is to whoever states a purpose, and who saw what. */
@NullMarked
package io.dunlin.privacy;

import org.jspecify.annotations.NullMarked;
