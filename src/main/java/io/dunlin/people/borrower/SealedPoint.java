package io.dunlin.people.borrower;

import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;

/**
 * The columns of a contact point that are sealed.
 *
 * @param index the digest by which it is found, and by which equal ones are told to be equal
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SealedPoint(byte[] value, byte[] index) {

    static final String VALUE = "contact_point.value";

    static SealedPoint seal(ContactPointFacts facts, PersonalKey key, BlindIndex digests) {
        return new SealedPoint(key.sealed(VALUE, facts.value()), digest(facts.channel(), facts.value(), digests));
    }

    static byte[] digest(ContactPointChannel channel, String value, BlindIndex digests) {
        return digests.of(VALUE + " " + channel, value);
    }
}
