package io.dunlin.people.collector;

import io.dunlin.platform.mutation.InputCheck;
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

    private final CollectorService collectors;
    private final InputCheck check;

    CollectorApi(CollectorService collectors, InputCheck check) {
        this.collectors = collectors;
        this.check = check;
    }

    @Mutation
    @NonNull
    @Description("Registers a collector, so that contacts can name the collector.")
    public CollectorRegisterPayload collectorRegister(
            @NonNull @Name("input") @Description("The collector.") CollectorRegisterInput input) {
        return check.valid(input, () -> collectors.register(input))
                .fold(
                        key -> new CollectorRegisterPayload(collectors.find(key), List.of()),
                        violations -> new CollectorRegisterPayload(null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Records a training that a collector passed. It is never deleted, but it expires.")
    public CollectorTrainingPayload collectorTrainingRecord(
            @NonNull @Name("input") @Description("The training.") CollectorTrainingInput input) {
        return check.valid(input, () -> collectors.recordTraining(input))
                .fold(
                        key -> new CollectorTrainingPayload(collectors.find(key), List.of()),
                        violations -> new CollectorTrainingPayload(null, UserError.of(violations)));
    }
}
