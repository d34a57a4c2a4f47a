/** Holds the README and the docs to what is true. */
package io.dunlin.readme;
