package io.dunlin.portfolio;

/** Where an import stands. */
public enum ImportStatus {
    /** Rows are being read. */
    RUNNING,
    /** The whole file was read; some rows may have been rejected. */
    COMPLETED,
    /** The file was not read to its end; what was read before is recorded. */
    FAILED
}
