package io.dunlin.portfolio.format;

/** The file cannot be read at all, or not beyond this line. */
public final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1;

    private final FormatFault fault;
    private final long line;
    private final String reason;

    BrokenFile(FormatFault fault, long line) {
        this(fault, line, fault.reason());
    }

    /** @param reason a sentence that says more than the fault by itself, and does not quote the file */
    BrokenFile(FormatFault fault, long line, String reason) {
        super(fault + " in line " + line);
        this.fault = fault;
        this.line = line;
        this.reason = reason;
    }

    public FormatFault fault() {
        return fault;
    }

    /** The line at fault, counted from 1. */
    public long line() {
        return line;
    }

    /** What is wrong, in a sentence. */
    public String reason() {
        return reason;
    }
}
