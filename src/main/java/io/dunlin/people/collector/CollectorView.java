package io.dunlin.people.collector;

import io.dunlin.vocabulary.ActorType;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A collector as clients see one. */
@Type("Collector")
@Description("A collector.")
public record CollectorView(
        @NonNull @Description("The unique code of the collector, used when contacts are logged.")
        String code,

        @NonNull @Description("The full name.") String name,

        @NonNull @Description("The collector's employer: the lender or an agency.")
        String employer,

        @NonNull @Description("The employer's role: lender, agency or debt buyer.")
        ActorType actorType,

        @Description("Whether the collector is active. An inactive collector must not make contacts.")
        boolean active,

        @Description("The last business date on which a training of the collector is valid; null without a training.")
        @Nullable
        LocalDate trainedThrough) {}
