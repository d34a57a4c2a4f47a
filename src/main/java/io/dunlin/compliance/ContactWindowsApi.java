package io.dunlin.compliance;

import io.dunlin.casework.Subjects.Named;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.people.contact.ContactView;
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

    ContactWindowsApi(WindowsService windows, ContactService contacts) {
        this.windows = windows;
        this.contacts = contacts;
    }

    @Query
    @NonNull
    @Description(
            "When a borrower and the borrower's contacts may be contacted, for a calendar, by start: the borrower, guarantors and "
                    + "attorneys to collect, other contacts to find the borrower. One window is for one number or "
                    + "address. The collector, the text and the participants are not considered; `contactPermission` "
                    + "considers them.")
    public List<@NonNull ContactWindowView> contactWindows(
            @Id @Description("The case, open or closed. Give this or `borrowerId`.") @Nullable String caseId,
            @Id @Description("The borrower, in an open case if there is one. Give this or `caseId`.") @Nullable
                    String borrowerId,
            @NonNull @Description("The start (inclusive), from 1970 on.") Instant from,
            @NonNull @Description("The end (inclusive): at most 31 days after the start, and at most ten years ahead.")
                    Instant through,
            @Description("Who would make the contacts. Leave it out: it follows from the caller's role and entry as a "
                            + "collector. An AGENCY caller is AGENCY unless the entry says DEBT_BUYER; other callers are what "
                            + "their entry says, or FIRST_PARTY. A different value is refused.")
                    @Nullable
                    ActorType actorType) {
        return windows.windows(new Named(caseId, borrowerId, List.of(), List.of()), from, through, actorType);
    }

    @Description("The contact; null when the window is for the borrower.")
    public @Nullable ContactView contact(@Source ContactWindowView window) {
        UUID key = window.contactKey();
        return key == null ? null : window.contacts().find(key, "contact", contacts::views);
    }

    @Description("The number or address to use.")
    public @Nullable ContactPointView contactPoint(@Source ContactWindowView window) {
        return window.points().find(window.pointKey(), "contactPoint", contacts::contactPointViews);
    }
}
