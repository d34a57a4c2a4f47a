package io.dunlin.people.collector;

import io.dunlin.vocabulary.ActorType;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A collector as clients see one. */
@Type("Collector")
@Description("A person who collects.")
public record CollectorView(
        @NonNull @Description("The code by which contacts name the collector; unique.")
        String code,

        @NonNull @Description("The full name.") String name,

        @NonNull @Description("For whom the collector works: the lender, an agency.")
        String employer,

        @NonNull @Description("On whose behalf the collector makes contact.")
        ActorType actorType,

        @Description("Whether the collector may work at all.")
        boolean active,

        @Description("The last business date on which a training of the collector is valid; null when there was none.")
        @Nullable
        LocalDate trainedThrough) {}
