package io.dunlin.casework;

import io.dunlin.casework.DoNotContactRequest.DoNotContactInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.contact.DoNotContactQueries;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Records what people ask for, in a case or outside of any. The requests are the people's. */
@ApplicationScoped
class CaseWishes {

    private final Subjects subjects;
    private final DoNotContactService service;
    private final DoNotContactQueries requests;

    CaseWishes(Subjects subjects, DoNotContactService service, DoNotContactQueries requests) {
        this.subjects = subjects;
        this.service = service;
        this.requests = requests;
    }

    /**
     * Records a request of a borrower, or of one of the borrower's contacts.
     *
     * @return it, or NOT_FOUND, or all that is wrong with it
     */
    Outcome<Written<DoNotContactView>> request(DoNotContactInput input, Stamp stamp) {
        return subjects.locked(input.subject())
                .fold(
                        subject -> service.request(input.request(subject.borrowerId()), stamp)
                                .fold(
                                        key -> Outcome.accepted(
                                                new Written<>(key, Objects.requireNonNull(requests.find(key)))),
                                        Outcome::refused),
                        Outcome::refused);
    }
}
