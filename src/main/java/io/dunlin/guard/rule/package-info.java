/** Pure: the rules that judge every contact, one class for each kind, and the verdict of all of them. */
@NullMarked
package io.dunlin.guard.rule;

import org.jspecify.annotations.NullMarked;
