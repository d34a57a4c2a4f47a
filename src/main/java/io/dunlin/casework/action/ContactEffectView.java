package io.dunlin.casework.action;

import io.dunlin.platform.node.Node;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An effect as clients see it. */
@Type("ContactEffect")
@Description("Something that the outcome of an action brought about by itself. It stands until somebody ends it, also "
        + "when the action is corrected.")
public record ContactEffectView(
        @NonNull @Description("What came about.") ContactEffectKind kind,

        @NonNull @Description("The same in words.") String sentence,

        @Ignore Supplier<@Nullable Node> objectReader) {

    /** Read only when a client asks for it. */
    @Description("The object that was made or changed; null when the caller may not see it.")
    public @Nullable Node getObject() {
        return objectReader.get();
    }
}
