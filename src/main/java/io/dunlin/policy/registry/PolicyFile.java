package io.dunlin.policy.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dunlin.platform.identity.Role;
import io.dunlin.policy.AdjustmentLimit;
import io.dunlin.policy.Charges;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Grace;
import io.dunlin.policy.InvalidPolicy;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.OutcomeHold;
import io.dunlin.policy.Policies;
import io.dunlin.policy.PromiseRules;
import io.dunlin.policy.Ranking;
import io.dunlin.policy.Stage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the JSON form of the policy: an array of versions, each with the components of {@link CollectionsPolicy}. Nothing
 * may be missing, unknown or null, except that the last rung has no {@code throughDays}, and a hold without an end no
 * {@code days}. What files of before do not have means its default.
 */
@RegisterForReflection(
        targets = {
            CollectionsPolicy.class,
            Ladder.class,
            AsArray.class,
            Stage.class,
            Grace.class,
            Charges.class,
            OutcomeHold.class,
            Ranking.class,
            Ranking.Timed.class,
            AdjustmentLimit.class,
            PromiseRules.class
        },
        registerFullHierarchy = true)
final class PolicyFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    BigDecimal.class, to -> to.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
            .addMixIn(Ladder.class, AsArray.class)
            .build();
    private static final ObjectReader VERSION = JSON.readerFor(CollectionsPolicy.class);

    private static final Set<String> MAY_BE_NULL = Set.of("throughDays", "days");

    /** What versions of before do not have. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "outcomeHolds",
            OutcomeHold.DEFAULT,
            "priority",
            Ranking.USUAL,
            "adjustmentLimits",
            List.of(),
            "promises",
            PromiseRules.DEFAULT);

    private PolicyFile() {}

    /**
     * All versions of the text, each with its own part of the text.
     *
     * @throws InvalidPolicy saying what is wrong and where
     */
    static List<PolicyVersion> read(String text) {
        JsonNode file = tree(text);
        if (!file.isArray()) {
            throw new InvalidPolicy("The policy is a JSON array of versions");
        }
        List<PolicyVersion> versions = new ArrayList<>();
        for (JsonNode version : file) {
            versions.add(new PolicyVersion(policy(version), version.toString()));
        }
        new Policies(versions.stream().map(PolicyVersion::policy).toList());
        return versions;
    }

    /** A single version, from the part of the text that {@link #read} gave. */
    static CollectionsPolicy readVersion(String content) {
        return policy(tree(content));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidPolicy("The policy is not well-formed JSON: " + PolicyFaults.describe(e));
        }
    }

    private static CollectionsPolicy policy(JsonNode version) {
        String name = "Policy " + version.path("version").asText("without a version");
        refuseNulls(version, name);
        try {
            CollectionsPolicy policy = VERSION.readValue(complete(version));
            refuseUnknownRoles(policy, name);
            return policy;
        } catch (IOException e) {
            InvalidPolicy cause = PolicyFaults.cause(e);
            throw cause != null ? named(name, cause) : new InvalidPolicy(name + ": " + PolicyFaults.describe(e));
        }
    }

    private static JsonNode complete(JsonNode version) {
        if (!(version instanceof ObjectNode given)) {
            return version;
        }
        ObjectNode complete = given.deepCopy();
        DEFAULTS.forEach((name, value) -> {
            if (!given.has(name)) {
                complete.set(name, JSON.valueToTree(value));
            }
        });
        return complete;
    }

    private static void refuseUnknownRoles(CollectionsPolicy policy, String name) {
        List<String> known = Stream.of(Role.values()).map(Role::name).toList();
        for (AdjustmentLimit limit : policy.adjustmentLimits()) {
            if (!known.contains(limit.role())) {
                throw new InvalidPolicy(name + ": adjustmentLimits: there is no role " + limit.role());
            }
        }
    }

    private static InvalidPolicy named(String name, InvalidPolicy cause) {
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("Policy") ? cause : new InvalidPolicy(name + ": " + message);
    }

    private static void refuseNulls(JsonNode node, String where) {
        for (JsonNode element : node) {
            if (!node.isObject() && element.isNull()) {
                throw new InvalidPolicy(where + ": a list has an element that is null");
            }
            refuseNulls(element, where);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isNull() && !MAY_BE_NULL.contains(field.getKey())) {
                throw new InvalidPolicy(where + ": " + field.getKey() + " is null");
            }
        }
    }
}
