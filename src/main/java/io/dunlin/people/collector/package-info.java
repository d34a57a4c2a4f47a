/** Collectors, their employers, and the trainings that count for the contact rules. */
@NullMarked
package io.dunlin.people.collector;

import org.jspecify.annotations.NullMarked;
