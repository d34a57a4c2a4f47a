/** The door in front of the GraphQL engine: what may come in, what it may cost, and what an error says. */
@NullMarked
package io.dunlin.platform.graphql;

import org.jspecify.annotations.NullMarked;
