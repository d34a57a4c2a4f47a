package io.dunlin.people.collector;

import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingInput;
import io.dunlin.people.collector.CollectorTrainingRecord.CollectorTrainingPayload;
import io.dunlin.people.collector.CollectorTrainingRecordAll.CollectorBulkPayload;
import io.dunlin.people.collector.CollectorTrainingRecordAll.CollectorTrainingRecordAllInput;
import io.dunlin.people.collector.CollectorTrainingRevoke.CollectorTrainingRevokeInput;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Records and revokes trainings, and shows them. */
@GraphQLApi
public class TrainingApi {

    private final Mutations mutations;
    private final TrainingService trainings;
    private final CollectorQueries collectors;

    TrainingApi(Mutations mutations, TrainingService trainings, CollectorQueries collectors) {
        this.mutations = mutations;
        this.trainings = trainings;
        this.collectors = collectors;
    }

    @NonNull
    @Description("The trainings of the collector, the latest examination first; revoked ones are among them.")
    public List<@NonNull CollectorTrainingView> trainings(@Source CollectorView collector) {
        return collector.siblings().list(collector.key(), "trainings", trainings::ofCollectors);
    }

    @Mutation
    @NonNull
    @Description("Records a training that a collector passed. It is never deleted, but it expires.")
    public CollectorTrainingPayload collectorTrainingRecord(
            @NonNull @Name("input") @Description("The training.") CollectorTrainingInput input) {
        return mutations
                .run("collectorTrainingRecord", input, trainings::record, collectors::find)
                .fold(
                        collector -> new CollectorTrainingPayload(collector, List.of()),
                        faults -> new CollectorTrainingPayload(null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Records a training that several collectors passed together: of all of them, or of none.")
    public CollectorBulkPayload collectorTrainingRecordAll(
            @NonNull @Name("input") @Description("The training and the collectors.")
                    CollectorTrainingRecordAllInput input) {
        return mutations
                .run(
                        "collectorTrainingRecordAll",
                        input,
                        trainings::recordAll,
                        key -> trainings.inOrder(input.collectorCodes()))
                .fold(
                        collectors -> new CollectorBulkPayload(collectors, List.of()),
                        faults -> new CollectorBulkPayload(List.of(), UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Revokes a training: it does not count from now on, and still counts for what was done before.")
    public CollectorPayload collectorTrainingRevoke(
            @NonNull @Name("input") @Description("The training, and why.") CollectorTrainingRevokeInput input) {
        return CollectorPayload.of(
                mutations.run("collectorTrainingRevoke", input, trainings::revoke, collectors::find));
    }
}
