/** What rooms keep: each room declares its tables once, and whatever works on all tables reads the declarations. */
@NullMarked
package io.dunlin.platform.table;

import org.jspecify.annotations.NullMarked;
