/** The command line: what the application does instead of serving, and how it says that it went well. */
@NullMarked
package io.dunlin.platform.command;

import org.jspecify.annotations.NullMarked;
