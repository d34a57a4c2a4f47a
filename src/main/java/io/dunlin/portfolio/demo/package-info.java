/** The portfolio that development mode starts with: real loans, synthetic people and payments. */
@NullMarked
package io.dunlin.portfolio.demo;

import org.jspecify.annotations.NullMarked;
