package io.dunlin.people.agency;

import io.dunlin.people.agency.AgencyCorrect.AgencyCorrectInput;
import io.dunlin.people.agency.AgencyDecision.AgencyDecisionInput;
import io.dunlin.people.agency.AgencyRegister.AgencyRegisterInput;
import io.dunlin.people.agency.AgencyReviewRecord.AgencyReviewInput;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.Mutations.Work;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.SentAsNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Shows agencies, registers and corrects them, and decides about them. */
@GraphQLApi
public class AgencyApi {

    private final Mutations mutations;
    private final AgencyService service;
    private final AgencyQueries agencies;
    private final SentAsNull nulls;

    AgencyApi(Mutations mutations, AgencyService service, AgencyQueries agencies, SentAsNull nulls) {
        this.mutations = mutations;
        this.service = service;
        this.agencies = agencies;
        this.nulls = nulls;
    }

    @Query
    @NonNull
    @Description("The agencies, by code. An agency gets itself only.")
    public List<@NonNull AgencyView> agencies(
            @Name("active")
                    @Description("True: those with which cases may be placed; false: the others; null: all.")
                    @Nullable
                    Boolean active) {
        return agencies.list(active);
    }

    @Mutation
    @NonNull
    @Description("Registers an agency, with which cases can be placed once it has passed a review.")
    public AgencyPayload agencyRegister(@NonNull @Name("input") @Description("The agency.") AgencyRegisterInput input) {
        return run("agencyRegister", input, service::register);
    }

    @Mutation
    @NonNull
    @Description("Corrects what is recorded of an agency, unless the work with it has ended.")
    public AgencyPayload agencyCorrect(
            @NonNull @Name("input") @Description("The correction.") AgencyCorrectInput input) {
        AgencyCorrection correction = new AgencyCorrection(input, nulls.among(AgencyCorrection.FIELDS));
        return run("agencyCorrect", correction, service::correct);
    }

    @Mutation
    @NonNull
    @Description("Suspends an active agency: it keeps the cases that it has, and no new ones are placed with it.")
    public AgencyPayload agencySuspend(
            @NonNull @Name("input") @Description("The agency and the reason.") AgencyDecisionInput input) {
        return run("agencySuspend", input, service::suspend);
    }

    @Mutation
    @NonNull
    @Description("Ends the suspension of an agency.")
    public AgencyPayload agencyResume(
            @NonNull @Name("input") @Description("The agency and the reason.") AgencyDecisionInput input) {
        return run("agencyResume", input, service::resume);
    }

    @Mutation
    @NonNull
    @Description(
            "Ends the work with an agency for good: its people see none of its cases any more, its open permits are void, "
                    + "and within minutes its cases are recalled.")
    public AgencyPayload agencyEnd(
            @NonNull @Name("input") @Description("The agency and the reason.") AgencyDecisionInput input) {
        return run("agencyEnd", input, service::end);
    }

    @Mutation
    @NonNull
    @Description("Records a review of an agency. A failed one is kept and changes nothing else.")
    public AgencyPayload agencyReviewRecord(
            @NonNull @Name("input") @Description("The review.") AgencyReviewInput input) {
        return run("agencyReviewRecord", input, service::review);
    }

    private <I extends Repeatable> AgencyPayload run(String operation, I input, Work<I, AgencyView> work) {
        return AgencyPayload.of(mutations.run(operation, input, work, key -> key == null ? null : agencies.view(key)));
    }
}
