package io.dunlin.proof;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "What is wrong with a log. ENTRY_MISSING: an entry was taken out of the chain. ENTRY_CHANGED: an entry is not the one that "
                + "was written there: changed, inserted, or moved. ROW_MISSING: what the entry is about was deleted. ROW_CHANGED: what "
                + "the entry is about was changed. ROW_NOT_LOGGED: a row was inserted past the log. CHAIN_CUT: the chain ends elsewhere "
                + "than is recorded. ANCHOR_DIFFERS: the chain is not the one that an anchor holds: it was written anew. "
                + "ANCHOR_BROKEN: an anchor is not the one that was written. ANCHOR_MISSING: an anchor that held the entry is not there any "
                + "more, or none holds it although it is old enough. UNKNOWN_FORMAT: no release of Dunlin writes such an entry.")
public enum LogFaultReason {
    ENTRY_MISSING,
    ENTRY_CHANGED,
    ROW_MISSING,
    ROW_CHANGED,
    ROW_NOT_LOGGED,
    CHAIN_CUT,
    ANCHOR_DIFFERS,
    ANCHOR_BROKEN,
    ANCHOR_MISSING,
    UNKNOWN_FORMAT
}
