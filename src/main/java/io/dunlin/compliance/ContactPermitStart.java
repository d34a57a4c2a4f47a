package io.dunlin.compliance;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.node.NodeType;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactPermitStart}. */
public final class ContactPermitStart {

    private ContactPermitStart() {}

    /** That a contact has begun. */
    @Input("ContactPermitStartInput")
    @Description("That a contact has begun for which there is a permit.")
    public record ContactPermitStartInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description("The permit, which must be OPEN. For a STARTED one the same `startedAt` changes nothing.")
            @Ref(NodeType.CONTACT_PERMIT)
            String permitId,

            @NonNull
            @Description(
                    "When the contact began: since the second in which the permit was given, before it expires, at "
                            + "most five minutes ahead.")
            Instant startedAt)
            implements Repeatable {}
}
