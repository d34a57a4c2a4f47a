package io.dunlin.guard.rule;

/** Only contacts whom the borrower named may be contacted (NIFA convention 2018, Art 14). */
public record DeclaredContact() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return RangeCourse.when(
                !facts.person().declaredByBorrower(), "The borrower did not name this person as a contact.");
    }
}
