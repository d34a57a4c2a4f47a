package io.dunlin.privacy;

import io.dunlin.people.borrower.BorrowerService;
import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
import io.dunlin.platform.Characters;
import io.dunlin.platform.Fault;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.page.Cursors;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.privacy.BorrowerExport.BorrowerExportInput;
import io.dunlin.privacy.BorrowerExport.BorrowerExportPayload;
import io.dunlin.privacy.IdentityCheck.IdentityCheckInput;
import io.dunlin.privacy.IdentityCheck.IdentityCheckPayload;
import io.dunlin.privacy.PersonalDataReveal.PersonalDataRevealInput;
import io.dunlin.privacy.PersonalDataReveal.PersonalDataRevealPayload;
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

    private final Mutations mutations;
    private final RevealService reveals;
    private final IdentityCheckService checks;
    private final AccessQueries accesses;
    private final BorrowerService borrowers;
    private final ContactService contacts;
    private final Cursors cursors;

    PrivacyApi(
            Mutations mutations,
            RevealService reveals,
            IdentityCheckService checks,
            AccessQueries accesses,
            BorrowerService borrowers,
            ContactService contacts,
            Cursors cursors) {
        this.mutations = mutations;
        this.reveals = reveals;
        this.checks = checks;
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
        return mutations
                .run("personalDataReveal", input, reveals::reveal, access -> reveals.again(access, input))
                .fold(revealed -> revealed, faults -> new PersonalDataRevealPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Exports everything stored about a borrower as one document, personal data unmasked, for a request "
            + "of access. Recorded and limited like `personalDataReveal`.")
    public BorrowerExportPayload borrowerExport(
            @NonNull @Name("input") @Description("The borrower and the purpose.") BorrowerExportInput input) {
        return mutations
                .run("borrowerExport", input, reveals::export, access -> reveals.again(access, input))
                .fold(exported -> exported, faults -> new BorrowerExportPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Compares what a person said with what is recorded, and shows nothing of it. Every check is recorded. "
            + "Five mismatches within an hour end the checks of this person, by anybody, for an hour: RATE_LIMITED.")
    public IdentityCheckPayload identityCheck(
            @NonNull @Name("input") @Description("The person, and what was said.") IdentityCheckInput input) {
        return mutations
                .run("identityCheck", input, checks::check, checks::again)
                .fold(checked -> checked, faults -> new IdentityCheckPayload(null, null, UserError.of(faults)));
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
