package io.dunlin.casework;

import io.dunlin.casework.DoNotContactRequest.DoNotContactInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.contact.DoNotContactQueries;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.people.contact.DoNotContactView;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Records what the people of a case ask for. The requests are the people's. */
@ApplicationScoped
class CaseWishes {

    private final Sql sql;
    private final DoNotContactService service;
    private final DoNotContactQueries requests;

    CaseWishes(Sql sql, DoNotContactService service, DoNotContactQueries requests) {
        this.sql = sql;
        this.service = service;
        this.requests = requests;
    }

    /**
     * Records a request of the case's borrower, or of one of the borrower's contacts.
     *
     * @return it, or NOT_FOUND, or all that is wrong with it
     */
    Outcome<Written<DoNotContactView>> request(DoNotContactInput input, Stamp stamp) {
        Optional<UUID> borrower = sql.find(
                "select borrower_id from collection_case where id = ?",
                row -> row.id("borrower_id"),
                NodeId.required(NodeType.COLLECTION_CASE, input.caseId()));
        if (borrower.isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.");
        }
        return service.request(input.request(borrower.get()), stamp)
                .fold(
                        key -> Outcome.accepted(new Written<>(key, Objects.requireNonNull(requests.find(key)))),
                        Outcome::refused);
    }
}
