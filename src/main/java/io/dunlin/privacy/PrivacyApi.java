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
    private final RevealService reveals;
    private final SubjectFile file;
    private final AccessQueries accesses;
    private final BorrowerService borrowers;
    private final ContactService contacts;
    private final Cursors cursors;

    PrivacyApi(
            InputCheck inputs,
            RevealService reveals,
            SubjectFile file,
            AccessQueries accesses,
            BorrowerService borrowers,
            ContactService contacts,
            Cursors cursors) {
        this.inputs = inputs;
        this.reveals = reveals;
        this.file = file;
        this.accesses = accesses;
        this.borrowers = borrowers;
        this.contacts = contacts;
        this.cursors = cursors;
    }

    @Mutation
    @NonNull
    @Description(
            "Shows personal data as it is that is masked elsewhere, for a purpose. Who looked at what, when and what for is recorded, "
                    + "and how often within an hour is limited: RATE_LIMITED.")
    public PersonalDataRevealPayload personalDataReveal(
            @NonNull @Name("input") @Description("Which data, and what for.") PersonalDataRevealInput input) {
        Optional<NodeId> named = NodeId.decode(input.subject());
        Optional<Subject> subject = named.flatMap(id -> Subject.of(id.type()));
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
    @Description(
            "Gives all that is held of a borrower as one document, with personal data as it is: what the person may ask for. Recorded "
                    + "and limited like a reveal.")
    public BorrowerExportPayload borrowerExport(
            @NonNull @Name("input") @Description("Of whom, and what for.") BorrowerExportInput input) {
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
    @Description("Who looked at personal data as it is, the latest first.")
    public PersonalDataAccessConnection personalDataAccesses(
            @DefaultValue("25") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("Which accesses; all when left out.") @Nullable PersonalDataAccessWhere where) {
        PersonalDataAccessWhere wanted = where == null ? PersonalDataAccessWhere.ALL : where;
        if (wanted.accessedBy() != null && !Characters.areGood(wanted.accessedBy())) {
            throw Fault.badUserInput("'where' has a control character.");
        }
        PageArgs page = cursors.page(first, after, LIST);
        return PersonalDataAccessConnection.of(
                accesses.page(wanted, page), page, cursors, () -> accesses.count(wanted));
    }

    @NonNull
    @Description("The borrower to whom the data belongs, or whose contact's it is.")
    public BorrowerView borrower(@Source PersonalDataAccessView access) {
        return access.borrowers().get(access.borrowerKey(), "borrower", borrowers::views);
    }

    @Description("The contact whose data it is; null when it is the borrower's.")
    public @Nullable ContactView contact(@Source PersonalDataAccessView access) {
        UUID key = access.contactKey();
        return key == null ? null : access.contacts().find(key, "contact", contacts::views);
    }

    @Description("The contact point that was looked at; null when it was none.")
    public @Nullable ContactPointView contactPoint(@Source PersonalDataAccessView access) {
        UUID key = access.pointKey();
        return key == null ? null : access.points().find(key, "contactPoint", contacts::contactPointViews);
    }
}
