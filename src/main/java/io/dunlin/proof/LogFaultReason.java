package io.dunlin.proof;

import org.eclipse.microprofile.graphql.Description;

@Description("What is wrong with a log.")
public enum LogFaultReason {
    @Description("An entry was removed from the chain.")
    ENTRY_MISSING,

    @Description("An entry is not the one that was written: somebody changed, inserted or moved it.")
    ENTRY_CHANGED,

    @Description("The row that the entry describes was deleted.")
    ROW_MISSING,

    @Description("The row that the entry describes was changed.")
    ROW_CHANGED,

    @Description("A row was inserted without an entry.")
    ROW_NOT_LOGGED,

    @Description("The chain does not end where the record says.")
    CHAIN_CUT,

    @Description("The chain differs from the one that an anchor confirms: somebody rewrote it.")
    ANCHOR_DIFFERS,

    @Description("An anchor is not the one that was written.")
    ANCHOR_BROKEN,

    @Description("The anchor of the entry is gone, or an old entry has no anchor.")
    ANCHOR_MISSING,

    @Description("No release of Dunlin writes entries in this format.")
    UNKNOWN_FORMAT
}
