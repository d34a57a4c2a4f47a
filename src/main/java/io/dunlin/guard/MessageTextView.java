package io.dunlin.guard;

import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.TemplateTrait;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A text of messages as clients see it. */
@Type("MessageText")
@Description(
        "A message text and its properties that contact rules depend on. The wording itself is not stored " + "here.")
public record MessageTextView(
        @NonNull @Description("The code, for `templateCode`. Codes of built-in texts begin with `DUNLIN-`.")
        String code,

        @NonNull @Description("The properties of the text, in the order of the enum.")
        List<@NonNull TemplateTrait> traits,

        @NonNull @Description("Whether it is built in; otherwise it comes from the lender's file.")
        Boolean builtIn) {

    static MessageTextView of(Template template) {
        return new MessageTextView(
                template.code(),
                template.traits().stream().sorted().toList(),
                template.code().startsWith(Regimes.BUILT_IN_TEXT));
    }
}
