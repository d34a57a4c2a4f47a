/** The command line: jobs that the application runs instead of serving, and their exit status. */
@NullMarked
package io.dunlin.platform.command;

import org.jspecify.annotations.NullMarked;
