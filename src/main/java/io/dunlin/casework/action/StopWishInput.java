package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.DoNotContactScope;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody asked to stop. */
@Input("StopWishInput")
@Description("What the person asked to stop.")
public record StopWishInput(
        @NonNull @Description("The scope of the request.") DoNotContactScope scope,

        @Description("The channel not to use, except NOTE. Required for scope CHANNEL; not allowed for others.")
        @Nullable
        ActionChannel channel,

        @Id
        @Description("The number or address not to use. Required for scope CONTACT_POINT; not allowed for others.")
        @Nullable
        @Ref(value = NodeType.CONTACT_POINT, subject = false)
        String contactPointId,

        @Description("The first minute without contact, \"HH:MM\" in the person's time zone. Required for scope "
                + "TIME_WINDOW; not allowed for others.")
        @PlainText
        @Nullable
        String dailyFrom,

        @Description("The last minute without contact, \"HH:MM\"; on the next day when it is before `dailyFrom`. "
                + "Required for scope TIME_WINDOW; not allowed for others.")
        @PlainText
        @Nullable
        String dailyThrough) {}
