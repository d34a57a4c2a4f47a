package io.dunlin.borrower;

/**
 * A contact point, checked and in the form that is stored.
 *
 * @param value 1 to 500 characters; a telephone number is in E.164, the domain of an e-mail address in lower case
 */
public record ContactPointFacts(ContactPointChannel channel, String value) {}
