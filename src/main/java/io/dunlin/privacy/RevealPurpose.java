package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;

/** What personal data is looked at for. */
@Description(
        "What personal data is looked at for. CONTACT: to call, write to or visit the person. IDENTIFY: to make sure who is "
                + "speaking. CORRECT: to put right what is recorded. COMPLAINT: to answer a complaint. AUDIT: to examine how the person was "
                + "treated. LEGAL: for proceedings. SUBJECT_REQUEST: the person asked what is held.")
public enum RevealPurpose {
    CONTACT,
    IDENTIFY,
    CORRECT,
    COMPLAINT,
    AUDIT,
    LEGAL,
    SUBJECT_REQUEST
}
