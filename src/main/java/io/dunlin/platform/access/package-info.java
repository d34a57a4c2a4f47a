/** Who may ask for, do and see what: the table, and the checks of requests against it. */
@NullMarked
package io.dunlin.platform.access;

import org.jspecify.annotations.NullMarked;
