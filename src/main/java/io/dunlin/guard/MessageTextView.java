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
@Description("A text of messages, by what contact rules ask of it; what it says is not kept here.")
public record MessageTextView(
        @NonNull @Description("What `templateCode` names; one that Dunlin has built in begins with `DUNLIN-`.")
        String code,

        @NonNull @Description("What is known of it, in the order of the enum.")
        List<@NonNull TemplateTrait> traits,

        @NonNull @Description("Whether it is built in; the others are of the lender's file.")
        Boolean builtIn) {

    static MessageTextView of(Template template) {
        return new MessageTextView(
                template.code(),
                template.traits().stream().sorted().toList(),
                template.code().startsWith(Regimes.BUILT_IN_TEXT));
    }
}
