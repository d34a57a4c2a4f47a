/** Pure: what every contact is asked before it is made, one class for one kind of rule, and the verdict that follows from all of them. */
@NullMarked
package io.dunlin.guard.rule;

import org.jspecify.annotations.NullMarked;
