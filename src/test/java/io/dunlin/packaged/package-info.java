/** What only shows when the packaged application runs as a process of its own. */
package io.dunlin.packaged;
