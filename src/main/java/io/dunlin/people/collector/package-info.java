/** Collectors, their employers, who of them may work, and the trainings that contact rules ask for. */
@NullMarked
package io.dunlin.people.collector;

import org.jspecify.annotations.NullMarked;
