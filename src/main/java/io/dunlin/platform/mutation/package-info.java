/** The entry of mutations: checks the input, runs once for each idempotency key, reports errors at their path. */
@NullMarked
package io.dunlin.platform.mutation;

import org.jspecify.annotations.NullMarked;
