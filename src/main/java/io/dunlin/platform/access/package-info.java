/** Who may ask for what, do what and see what: the table, and what holds requests to it. */
@NullMarked
package io.dunlin.platform.access;

import org.jspecify.annotations.NullMarked;
