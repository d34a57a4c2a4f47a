package io.dunlin.platform.command;

import picocli.CommandLine.ParseResult;

/** Work that the application does once, from its command line, instead of serving. {@link Commands} lists all jobs. */
public interface Job {

    /** The exit status of work that is done. */
    int DONE = 0;

    /** The exit status of work that is not done, or not to its end. */
    int FAILED = 1;

    /** The exit status of a command line that asks for what there is not. Nothing was begun. */
    int USAGE = 2;

    /** The exit status of work that is done, but for single loans or rows that were left out. */
    int INCOMPLETE = 3;

    /** The word that calls it. */
    String name();

    /**
     * Does the work.
     *
     * @param arguments what stands behind the name
     * @throws Refusal when it cannot begin
     */
    Ended run(ParseResult arguments);

    /**
     * How the work ended.
     *
     * @param result the result, printed to standard output as one line of JSON; logs go to standard error
     */
    record Ended(int status, Record result) {

        /**
         * The end of work on many loans or rows.
         *
         * @param completed whether it was brought to its end
         * @param leftOut whether some were left out
         */
        public static Ended of(boolean completed, boolean leftOut, Record result) {
            int atItsEnd = leftOut ? INCOMPLETE : DONE;
            return new Ended(completed ? atItsEnd : FAILED, result);
        }
    }

    /** Why a job does not begin, in one line for its caller. */
    final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        public Refusal(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
