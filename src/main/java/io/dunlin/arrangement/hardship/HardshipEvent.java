package io.dunlin.arrangement.hardship;

/** What happens to a hardship case after it was declared. */
enum HardshipEvent {
    /** It is declared again, with what was asked for. */
    SUPPLY,
    GRANT,
    REFUSE,
    ASK,
    END
}
