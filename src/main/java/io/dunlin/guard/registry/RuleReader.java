package io.dunlin.guard.registry;

import io.dunlin.guard.regime.Audience;
import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.RuleKind;
import io.dunlin.guard.rule.Effective;
import io.dunlin.guard.rule.Scope;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RuleEffect;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one rule. */
final class RuleReader {

    private RuleReader() {}

    static RegimeRule read(Fields fields, String jurisdiction, int version, @Nullable String tightens) {
        RuleKind kind = fields.one("kind", RuleKind.class);
        Map<String, Object> parameters = parameters(fields);
        Fields applies = fields.optionalObject("applies");
        RegimeRule rule = new RegimeRule(
                fields.text("id"),
                jurisdiction,
                kind,
                fields.text("text"),
                fields.text("citation"),
                fields.one("bindingness", Bindingness.class),
                fields.one("confidence", Confidence.class),
                fields.one("effect", RuleEffect.class),
                parameters,
                inApplies(() -> scope(applies)),
                inApplies(() -> audience(applies)),
                effective(fields),
                fields.flag("enabled"),
                fields.optionalText("disabledBecause"),
                version,
                tightens,
                kind.rule(parameters));
        inApplies(() -> {
            applies.refuseOthers();
            return applies;
        });
        return rule;
    }

    private static Map<String, Object> parameters(Fields fields) {
        try {
            return fields.optionalObject("parameters").values();
        } catch (InvalidRegime fault) {
            throw fault.in("parameters");
        }
    }

    private static <T> T inApplies(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidRegime fault) {
            throw fault.in("applies");
        }
    }

    private static Scope scope(Fields applies) {
        return new Scope(
                applies.optionalSome("channels", ActionChannel.class),
                applies.optionalSome("purposes", ContactPurpose.class),
                applies.optionalSome("roles", PartyRole.class),
                applies.optionalSome("actors", ActorType.class),
                applies.optionalFlag("standInsToo"));
    }

    private static Audience audience(Fields applies) {
        return new Audience(
                applies.optionalSome("licences", LenderLicence.class),
                applies.optionalSome("products", ProductKind.class),
                subdivisions(applies, "subdivisions"),
                subdivisions(applies, "exceptSubdivisions"));
    }

    private static Set<String> subdivisions(Fields applies, String name) {
        Set<String> codes = applies.optionalTexts(name);
        for (String code : codes) {
            if (!code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
                throw new InvalidRegime(name + ": " + code + " is no ISO 3166-2 code with its country, as US-CA");
            }
        }
        return codes;
    }

    private static Effective effective(Fields fields) {
        LocalDate from = fields.optionalDate("effectiveFrom");
        LocalDate through = fields.optionalDate("effectiveThrough");
        if (from != null && through != null && through.isBefore(from)) {
            throw new InvalidRegime("effectiveThrough: it is before effectiveFrom");
        }
        return new Effective(from, through);
    }
}
