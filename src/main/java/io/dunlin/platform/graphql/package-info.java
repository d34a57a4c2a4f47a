/** Guards the GraphQL engine: which requests may enter, what they may cost, and what an error says. */
@NullMarked
package io.dunlin.platform.graphql;

import org.jspecify.annotations.NullMarked;
