/** The words that GraphQL, contact rules and tables share. A leaf: it knows descriptions, and nothing else of GraphQL. */
@NullMarked
package io.dunlin.vocabulary;

import org.jspecify.annotations.NullMarked;
