package io.dunlin.privacy;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Reveals personal data, and shows who looked at it. */
@GraphQLApi
public class PrivacyApi {

    private static final String LIST = "personalDataAccesses";

    private final InputCheck inputs;
    private final Subjects subjects;
    private final RevealService reveals;
    private final SubjectFile file;
    private final AccessQueries accesses;
    private final BorrowerService borrowers;
    private final ContactService contacts;
    private final Cursors cursors;

    PrivacyApi(
            InputCheck inputs,
            Subjects subjects,
            RevealService reveals,
            SubjectFile file,
            AccessQueries accesses,
            BorrowerService borrowers,
            ContactService contacts,
            Cursors cursors) {
        this.inputs = inputs;
        this.subjects = subjects;
        this.reveals = reveals;
        this.file = file;
        this.accesses = accesses;
        this.borrowers = borrowers;
        this.contacts = contacts;
        this.cursors = cursors;
    }

    @Mutation
    @NonNull
    @Description("Shows personal data unmasked, for a stated purpose. Every access is recorded. The number of "
            + "accesses in an hour is limited; beyond it the answer is RATE_LIMITED.")
    public PersonalDataRevealPayload personalDataReveal(
            @NonNull @Name("input") @Description("The data and the purpose.") PersonalDataRevealInput input) {
        Optional<NodeId> named = NodeId.decode(input.subject());
        Optional<Subject> subject = named.flatMap(id -> subjects.of(id.type()));
        Outcome<UUID> outcome = inputs.valid(
                input,
                () -> subject.<Outcome<UUID>>map(kind -> inputs.withId(
                                kind.type(), input.subject(), "subject", key -> reveals.record(kind, key, input)))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "subject", "There is no such object.")));
        return outcome.fold(
                access -> new PersonalDataRevealPayload(
                        reveals.read(subject.orElseThrow(), named.orElseThrow().uuid(), input.fields()), List.of()),
                violations -> new PersonalDataRevealPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Exports everything stored about a borrower as one document, personal data unmasked, for a request "
            + "of access. Recorded and limited like `personalDataReveal`.")
    public BorrowerExportPayload borrowerExport(
            @NonNull @Name("input") @Description("The borrower and the purpose.") BorrowerExportInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.BORROWER, input.borrowerId(), "borrowerId", key -> reveals.record(key, input)))
                .fold(
                        access -> new BorrowerExportPayload(
                                file.of(NodeId.decode(input.borrowerId())
                                        .orElseThrow()
                                        .uuid()),
                                List.of()),
                        violations -> new BorrowerExportPayload(null, UserError.of(violations)));
    }

    @Query
    @NonNull
    @Description("Accesses to unmasked personal data, the latest first.")
    public PersonalDataAccessConnection personalDataAccesses(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all accesses when left out.") @Nullable PersonalDataAccessWhere where) {
        PersonalDataAccessWhere wanted = where == null ? PersonalDataAccessWhere.ALL : where;
        if (wanted.accessedBy() != null && !Characters.areGood(wanted.accessedBy())) {
            throw Fault.badUserInput("'where' has a control character.");
        }
        PageArgs page = cursors.page(first, after, LIST);
        return PersonalDataAccessConnection.of(
                accesses.page(wanted, page), page, cursors, () -> accesses.count(wanted));
    }

    @NonNull
    @Description("The borrower whose data it is, or whose contact's data it is.")
    public BorrowerView borrower(@Source PersonalDataAccessView access) {
        return access.borrowers().get(access.borrowerKey(), "borrower", borrowers::views);
    }

    @Description("The contact whose data it is; null when it is the borrower's.")
    public @Nullable ContactView contact(@Source PersonalDataAccessView access) {
        UUID key = access.contactKey();
        return key == null ? null : access.contacts().find(key, "contact", contacts::views);
    }

    @Description("The contact point; null when the data was something else.")
    public @Nullable ContactPointView contactPoint(@Source PersonalDataAccessView access) {
        UUID key = access.pointKey();
        return key == null ? null : access.points().find(key, "contactPoint", contacts::contactPointViews);
    }
}
