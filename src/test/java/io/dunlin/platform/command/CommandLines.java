package io.dunlin.platform.command;

import picocli.CommandLine.ParseResult;

/** Command lines as jobs are given them, without a process. */
public final class CommandLines {

    private CommandLines() {}

    /** What stands behind the name of the command. */
    public static ParseResult of(String... arguments) {
        return Commands.line().parseArgs(arguments).subcommand();
    }

    /** The exit status of a refusal. */
    public static int status(Job.Refusal refusal) {
        return refusal.status();
    }
}
