package io.dunlin.portfolio.format;

/** The file cannot be read, or not beyond this line. */
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1;

    private final FormatFault fault;
    private final long line;

    BrokenFile(FormatFault fault, long line) {
        super(fault + " in line " + line);
        this.fault = fault;
        this.line = line;
    }

    public FormatFault fault() {
        return fault;
    }

    /** The line at fault, counted from 1. */
    public long line() {
        return line;
    }
}
