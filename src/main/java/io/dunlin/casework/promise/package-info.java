/** Promises in cases: who makes one, the list of them, and what of them a case shows. */
@NullMarked
package io.dunlin.casework.promise;

import org.jspecify.annotations.NullMarked;
