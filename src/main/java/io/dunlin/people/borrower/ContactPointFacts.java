package io.dunlin.people.borrower;

import org.jspecify.annotations.Nullable;

/**
 * A contact point, checked and in the form that is stored.
 *
 * @param value 1 to 500 characters; a telephone number is in E.164, the domain of an e-mail address in lower case
 * @param atWork whether it is at the person's work; null when nobody said
 */
public record ContactPointFacts(
        ContactPointChannel channel, String value, @Nullable Boolean atWork) {

    /** By what it is known: two that differ in nothing but what is told of them are one. */
    ContactPointFacts bare() {
        return new ContactPointFacts(channel, value, null);
    }
}
