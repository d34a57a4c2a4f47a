package io.dunlin.compliance;

import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.action.Participants;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is meant to be made.
 *
 * <p>Not a record: the optional list of an input record comes out as required. An explicit null means the default.
 */
@Input("ContactProposalInput")
@Description("A contact that somebody plans to make.")
@SuppressWarnings("NullAway.Init") // filled by the library that reads requests
public final class ContactProposalInput {

    @Id
    @Description("The case, open or closed. Give this or `borrowerId`.")
    @Ref(NodeType.COLLECTION_CASE)
    public @Nullable String caseId;

    @Id
    @Description(
            "The borrower. The contact joins the open case that has the named loans, else the COLLECTION case, "
                    + "else the RECOVERY case, else the EARLY case; without an open case it belongs to none. Give this or `caseId`.")
    @Ref(NodeType.BORROWER)
    public @Nullable String borrowerId;

    @Id
    @Description("The loans that the contact is about: of the case, or of the borrower when `borrowerId` is given. "
            + "Default: all loans of the case; outside of any case all of the borrower.")
    @Size(max = 1000, message = "At most 1000 loans can be named.")
    public @Nullable List<@NonNull String> loanIds;

    @NonNull
    @Description("The role of the person to contact; NONE is not allowed.")
    public PartyRole party;

    @Id
    @Description("The contact of the borrower. Required for the parties GUARANTOR, CONTACT and ATTORNEY; not allowed "
            + "for others.")
    public @Nullable String contactId;

    @Id
    @Description("The telephone number or address of the borrower or the contact. Some rules need it.")
    public @Nullable String contactPointId;

    @NonNull
    @Description("The channel; NOTE is not allowed.")
    public ActionChannel channel;

    @NonNull
    @Description("The purpose; INTERNAL is not allowed.")
    public ContactPurpose purpose;

    @Description("The time of the contact: from 1970 on, at most ten years ahead; default: now.")
    public @Nullable Instant at;

    @Description("Who makes the contact. Leave it out: it follows from the caller's role and the collector's entry. "
            + "An AGENCY caller is AGENCY unless the caller's entry says DEBT_BUYER; for other callers the entry "
            + "of `collector` counts, then that of the first participant, then the caller's own, then "
            + "FIRST_PARTY. A different value is INVALID.")
    public @Nullable ActorType actorType;

    @Description("The code of the collector, 1 to 64 characters. Not needed for an AI_CALL.")
    @Size(min = 1, max = 64, message = "A code has 1 to 64 characters.")
    @PlainText
    public @Nullable String collector;

    @Description(
            "The codes of collectors of whom any one will make the contact, as a dialler connects it: at most 20, each "
                    + "1 to 64 characters, none twice. All must be fit; the logged action is judged for the one who spoke. They "
                    + "make it on the same behalf as the first. Give these or `collector`.")
    @Size(max = Participants.MOST, message = "At most 20 collectors can be named.")
    public @Nullable List<@NonNull @Line(max = 64) String> collectors;

    @Description("The codes of the collectors of a visit: at most 20, each 1 to 100 characters, none twice.")
    @Size(max = Participants.MOST, message = "At most 20 participants can be named.")
    public @Nullable List<@NonNull @Line(max = 100) String> participants;

    @Description("Where the person will be met or called; null when unknown.")
    public @Nullable PlaceKind place;

    @Description("Whether the person consents to the collectors entering; null when nobody asked yet.")
    public @Nullable Boolean entryConsent;

    @Description("The code of the message text.")
    @PlainText
    public @Nullable String templateCode;

    /** The collector who will make the contact, or the first of several of whom one will; null when none is named. */
    @Nullable
    String maker() {
        List<String> several = Participants.stripped(collectors);
        return collector == null && !several.isEmpty() ? several.get(0) : collector;
    }

    /** The codes of those who will make the contact, by the paths of their fields, in the order of the input. */
    Map<List<String>, String> people(List<String> path) {
        Map<List<String>, String> people = new LinkedHashMap<>();
        if (collector != null) {
            people.put(Asked.field(path, "collector"), collector);
        }
        people.putAll(Participants.byPath(Asked.field(path, "collectors"), collectors));
        people.putAll(Participants.byPath(Asked.field(path, "participants"), participants));
        return people;
    }

    /** Whom the contact concerns; a loan whose id is wrong counts as none, since it is refused already. */
    Named subject(List<String> path) {
        List<UUID> loans = loanIds == null
                ? List.of()
                : loanIds.stream()
                        .flatMap(id -> NodeId.key(NodeType.LOAN, id).stream())
                        .toList();
        return new Named(caseId, borrowerId, loans, path);
    }
}
