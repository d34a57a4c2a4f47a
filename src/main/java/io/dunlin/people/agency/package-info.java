/** The agencies with which cases are placed: who they are, until when and how well they may work. */
@NullMarked
package io.dunlin.people.agency;

import org.jspecify.annotations.NullMarked;
