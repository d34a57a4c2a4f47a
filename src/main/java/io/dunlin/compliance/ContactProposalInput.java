package io.dunlin.compliance;

import io.dunlin.casework.action.Participants;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
@Description("A contact that is meant to be made.")
@SuppressWarnings("NullAway.Init") // filled by the library that reads requests
public final class ContactProposalInput {

    @Id
    @NonNull
    @Description("The case; it may be closed.")
    public String caseId;

    @Id
    @Description("The loans that will be talked about, some of the case; when none is named, all of the case.")
    @Size(max = 1000, message = "At most 1000 loans can be named.")
    public @Nullable List<@NonNull String> loanIds;

    @NonNull
    @Description("Whom it is to reach; not NONE.")
    public PartyRole party;

    @Id
    @Description(
            "The contact of the borrower; required for the parties GUARANTOR, CONTACT and ATTORNEY, and for no other.")
    public @Nullable String contactId;

    @Id
    @Description("The telephone number or address: the borrower's or the contact's. Some rules cannot tell without it.")
    public @Nullable String contactPointId;

    @NonNull
    @Description("By what means; not NOTE.")
    public ActionChannel channel;

    @NonNull
    @Description("What for; not INTERNAL.")
    public ContactPurpose purpose;

    @Description("When: from 1970 on, at most ten years ahead; without it, now.")
    public @Nullable Instant at;

    @Description(
            "On whose behalf, which follows from who makes it, so it can be left out: of an AGENCY what the entry of whoever asks says "
                    + "of agency or debt buyer, else AGENCY; of others what that of the `collector` says, or of the first of the "
                    + "`participants`, or their own, else FIRST_PARTY. Another value is INVALID.")
    public @Nullable ActorType actorType;

    @Description("Who makes it, by the collector's code, 1 to 64 characters. Nobody needs to be named for an AI_CALL.")
    @Size(min = 1, max = 64, message = "A code has 1 to 64 characters.")
    @PlainText
    public @Nullable String collector;

    @Description("The collectors of a visit, by their codes; at most 20 of 1 to 100 characters, none twice.")
    @Size(max = Participants.MOST, message = "At most 20 participants can be named.")
    public @Nullable List<
                    @NonNull @NotBlank(message = "A participant has a name.")
                    @Size(max = 100, message = "A participant has at most 100 characters.") @PlainText String>
            participants;

    @Description("Where the person will be met or called; null when it is not known.")
    public @Nullable PlaceKind place;

    @Description("Whether the person agreed that the place is entered; null when nobody asked yet.")
    public @Nullable Boolean entryConsent;

    @Description("The text of a message, by its code in the lender's rules.")
    @PlainText
    public @Nullable String templateCode;

    /** Tells every difference, for idempotency keys. */
    @Override
    public String toString() {
        return String.join(
                "|",
                List.of(
                        String.valueOf(caseId),
                        String.valueOf(loanIds),
                        String.valueOf(party),
                        String.valueOf(contactId),
                        String.valueOf(contactPointId),
                        String.valueOf(channel),
                        String.valueOf(purpose),
                        String.valueOf(at),
                        String.valueOf(actorType),
                        String.valueOf(collector),
                        String.valueOf(participants),
                        String.valueOf(place),
                        String.valueOf(entryConsent),
                        String.valueOf(templateCode)));
    }
}
