package io.dunlin.contact;

import io.dunlin.borrower.BorrowerFacts;
import io.dunlin.borrower.ContactPointFacts;
import java.util.List;

/** A borrower to register with everything that comes along, checked and in the form that is stored. */
public record NewBorrower(BorrowerFacts facts, List<ContactPointFacts> contactPoints, List<NewContact> contacts) {}
