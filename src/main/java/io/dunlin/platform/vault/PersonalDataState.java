package io.dunlin.platform.vault;

import org.eclipse.microprofile.graphql.Description;

/** Whether personal data can be read. */
@Description("Whether personal data can be read. Unreadable text is null, or \"****\" where a value is required.")
public enum PersonalDataState {
    @Description("Those who have access can read it.")
    READABLE,

    @Description("Nobody can ever read it again: its key was destroyed.")
    ERASED,

    @Description("Nobody can read it now: the master key is not available. The operator can restore it.")
    KEY_MISSING
}
