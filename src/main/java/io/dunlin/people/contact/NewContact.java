package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointFacts;
import java.util.List;

/** A contact to add, checked and in the form that is stored. */
public record NewContact(ContactInput facts, List<ContactPointFacts> contactPoints) {}
