/** What was done in a case: an append-only log of contacts and notes, and their corrections. */
@NullMarked
package io.dunlin.casework.action;

import org.jspecify.annotations.NullMarked;
