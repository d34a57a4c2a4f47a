package io.dunlin.compliance;

import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActorType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows when people may be reached. */
@GraphQLApi
public class ContactWindowsApi {

    private final WindowsService windows;
    private final ContactService contacts;
    private final InputCheck inputs;

    ContactWindowsApi(WindowsService windows, ContactService contacts, InputCheck inputs) {
        this.inputs = inputs;
        this.windows = windows;
        this.contacts = contacts;
    }

    @Query
    @NonNull
    @Description(
            "When the people of a case may be reached, by each number or address, for a calendar: the borrower, guarantors and "
                    + "attorneys to collect, other contacts to find the borrower. By their first instant. What is decided only "
                    + "later (the collector, the text, who takes part) is not judged: `contactPermission` tells.")
    public List<@NonNull ContactWindowView> contactWindows(
            @Id @NonNull @Description("The case; it may be closed.") String caseId,
            @NonNull @Description("The first instant (inclusive), from 1970 on.") Instant from,
            @NonNull @Description("The last instant (inclusive): at most 31 days later, and at most ten years ahead.")
                    Instant through,
            @Description(
                            "On whose behalf the contacts would be made, which follows from who asks, so it can be left out: of an "
                                    + "AGENCY what the asker's entry as a collector says of agency or debt buyer, else AGENCY; of "
                                    + "others what that entry says, else FIRST_PARTY. Another value is refused.")
                    @Nullable
                    ActorType actorType) {
        return windows.windows(inputs.id(NodeType.COLLECTION_CASE, caseId), from, through, actorType);
    }

    @Description("The contact who is reached; null when it is the borrower.")
    public @Nullable ContactView contact(@Source ContactWindowView window) {
        UUID key = window.contactKey();
        return key == null ? null : window.contacts().find(key, "contact", contacts::views);
    }

    @Description("The number or address.")
    public @Nullable ContactPointView contactPoint(@Source ContactWindowView window) {
        return window.points().find(window.pointKey(), "contactPoint", contacts::contactPointViews);
    }
}
