package io.dunlin.people.collector;

import io.dunlin.people.collector.CollectorRegister.CollectorRegisterInput;
import io.dunlin.people.collector.CollectorRegister.CollectorRegisterPayload;
import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingInput;
import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingPayload;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Registers collectors and their trainings. */
@GraphQLApi
public class CollectorApi {

    private final Mutations mutations;
    private final CollectorService collectors;

    CollectorApi(Mutations mutations, CollectorService collectors) {
        this.mutations = mutations;
        this.collectors = collectors;
    }

    @Mutation
    @NonNull
    @Description("Registers a collector, so that contacts can name the collector.")
    public CollectorRegisterPayload collectorRegister(
            @NonNull @Name("input") @Description("The collector.") CollectorRegisterInput input) {
        return mutations
                .run("collectorRegister", input, collectors::register, collectors::find)
                .fold(
                        collector -> new CollectorRegisterPayload(collector, List.of()),
                        faults -> new CollectorRegisterPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Records a training that a collector passed. It is never deleted, but it expires.")
    public CollectorTrainingPayload collectorTrainingRecord(
            @NonNull @Name("input") @Description("The training.") CollectorTrainingInput input) {
        return mutations
                .run("collectorTrainingRecord", input, collectors::recordTraining, collectors::find)
                .fold(
                        collector -> new CollectorTrainingPayload(collector, List.of()),
                        faults -> new CollectorTrainingPayload(null, UserError.of(faults)));
    }
}
