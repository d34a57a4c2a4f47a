package io.dunlin.people.contact;

import io.dunlin.people.borrower.BorrowerFacts;
import io.dunlin.people.borrower.ContactPointFacts;
import java.util.List;

/** A borrower to register with contacts and contact points, checked and in the form that is stored. */
public record NewBorrower(BorrowerFacts facts, List<ContactPointFacts> contactPoints, List<NewContact> contacts) {}
