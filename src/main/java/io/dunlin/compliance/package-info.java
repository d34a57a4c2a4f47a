/** API for contact permission: ask, reserve a permit, review decisions and breaches. */
@NullMarked
package io.dunlin.compliance;

import org.jspecify.annotations.NullMarked;
