/** Teams of collectors. */
@NullMarked
package io.dunlin.people.team;

import org.jspecify.annotations.NullMarked;
