/** Contact rules: which apply to a contact, and what they answer. */
@NullMarked
package io.dunlin.guard;

import org.jspecify.annotations.NullMarked;
