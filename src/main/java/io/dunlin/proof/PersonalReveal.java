package io.dunlin.proof;

import io.dunlin.platform.vault.PersonalKey;
import java.util.UUID;

/** Opens personal data for an examination. */
public interface PersonalReveal {

    /** Records that everything of the borrower is looked at to be examined, and gives the key. */
    PersonalKey reveal(UUID borrowerId);
}
