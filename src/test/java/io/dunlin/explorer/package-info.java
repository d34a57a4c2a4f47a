/** The explorer in a real browser. */
package io.dunlin.explorer;
