package io.dunlin.platform.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What one request may ask for. The defaults leave room for GraphiQL and for screens of a hundred rows. */
@ConfigMapping(prefix = "dunlin.graphql")
interface GraphQlLimits {

    /** The longest request body in bytes; a longer one is refused before it is read. */
    @WithDefault("131072")
    @Min(1)
    int maxBodyBytes();

    /** The most tokens of a document. */
    @WithDefault("10000")
    @Min(1)
    int maxTokens();

    /** The deepest nesting of fields; introspection may go {@value DocumentShape#INTROSPECTION_ALLOWANCE} deeper. */
    @WithDefault("15")
    @Min(1)
    int maxDepth();

    /** The most fields of an operation, counted at every place where a fragment is spread. */
    @WithDefault("1000")
    @Min(1)
    int maxFields();

    /** The most aliases of an operation, counted likewise. */
    @WithDefault("50")
    @Min(1)
    int maxAliases();

    /**
     * The highest estimated cost: about the number of fields in the answer if every page were full. No answer has more
     * fields than that; 256 characters of a text count as one more.
     */
    @WithDefault("50000")
    @Min(1)
    long maxCost();

    /** The same for whoever has no token: some quotes, the longest too. */
    @WithDefault("20000")
    @Min(1)
    long maxCostWithoutToken();

    /** Whether the schema is told to clients that ask for it. */
    @WithDefault("true")
    boolean introspection();

    /** What is made of the ids of registered documents. */
    @WithDefault("OFF")
    TrustedDocuments.Mode trustedDocuments();

    /** How long an operation may take. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How many requests of one caller, or of one address without a token, a replica answers in a minute; 0 for any number. */
    @WithDefault("0")
    @Min(0)
    long maxRequestsPerMinute();

    /** How much the operations of one caller, or of one address without a token, may cost in a minute; 0 for any. */
    @WithDefault("0")
    @Min(0)
    long maxCostPerMinute();

    /** How long a request may take to arrive. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration bodyTimeout();
}
