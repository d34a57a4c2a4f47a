/** Holds the README to what is true. */
package io.dunlin.readme;
