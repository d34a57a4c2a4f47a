package io.dunlin.guard.registry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regime.Unchecked;
import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.TemplateTrait;
import java.util.List;

/** Reads the JSON form of a regime and of a lender's additions. It allows no unknown field and has no defaults. */
final class RegimeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RegimeFile() {}

    /**
     * The regime of a file.
     *
     * @param file its name, which every fault begins with
     * @throws InvalidRegime saying what is wrong and where
     */
    static Regime regime(String file, String text) {
        try {
            Fields fields = fields(text);
            String jurisdiction = fields.text("jurisdiction");
            int version = fields.number("version");
            Regime regime = new Regime(
                    jurisdiction,
                    fields.text("name"),
                    version,
                    fields.optionalTexts("residences"),
                    fields.optionalTexts("lenderCountries"),
                    fields.one("reach", Regime.Reach.class),
                    fields.objects("rules", rule -> RuleReader.read(rule, jurisdiction, version, null)),
                    fields.objects(
                            "unchecked", each -> new Unchecked(each.text("id"), each.text("text"), each.text("why"))));
            fields.refuseOthers();
            return regime;
        } catch (InvalidRegime fault) {
            throw fault.in(file);
        }
    }

    /**
     * What a lender's file adds.
     *
     * @param version 1 or more, higher with each change of the file
     * @param rules the rules; each names the jurisdiction that it is added to
     * @param templates the texts of messages
     */
    record Additions(int version, List<RegimeRule> rules, List<Template> templates) {}

    /** What the lender adds; a file without texts of messages may leave their list out. */
    static Additions additions(String file, String text) {
        try {
            Fields fields = fields(text);
            int version = fields.number("version");
            List<RegimeRule> rules = fields.objects(
                    "rules",
                    rule -> RuleReader.read(rule, rule.text("jurisdiction"), version, rule.optionalText("tightens")));
            List<Template> templates = fields.has("templates") ? templates(fields) : List.of();
            for (Template template : templates) {
                if (template.code().startsWith(Regimes.BUILT_IN_TEXT)) {
                    throw new InvalidRegime("templates: " + template.code() + ": only built-in texts begin with "
                            + Regimes.BUILT_IN_TEXT);
                }
            }
            fields.refuseOthers();
            if (version < 1) {
                throw new InvalidRegime("version: versions count from 1");
            }
            return new Additions(version, rules, templates);
        } catch (InvalidRegime fault) {
            throw fault.in(file);
        }
    }

    /**
     * Texts of messages that are built in.
     *
     * @param version 1 or more, higher with each change of the file
     */
    record Texts(int version, List<Template> templates) {}

    static Texts texts(String file, String text) {
        try {
            Fields fields = fields(text);
            Texts texts = new Texts(fields.number("version"), templates(fields));
            fields.refuseOthers();
            return texts;
        } catch (InvalidRegime fault) {
            throw fault.in(file);
        }
    }

    private static List<Template> templates(Fields fields) {
        return fields.objects(
                "templates", each -> new Template(each.text("code"), each.optionalSome("traits", TemplateTrait.class)));
    }

    /** Whether two texts say the same, white space and the order of fields aside. */
    static boolean alike(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Fields fields(String text) {
        try {
            return new Fields(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            String fault =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new InvalidRegime(place + "it is not well-formed JSON: " + fault);
        }
    }
}
