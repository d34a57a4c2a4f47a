/** The append-only log of contacts and notes in a case, and their corrections. */
@NullMarked
package io.dunlin.casework.action;

import org.jspecify.annotations.NullMarked;
