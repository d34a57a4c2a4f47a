/** The words that GraphQL, contact rules and tables share. A leaf: of GraphQL it uses only the descriptions. */
@NullMarked
package io.dunlin.vocabulary;

import org.jspecify.annotations.NullMarked;
