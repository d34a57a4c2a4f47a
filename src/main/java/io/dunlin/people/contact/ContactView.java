package io.dunlin.people.contact;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.SealedText;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A contact as clients see one.
 *
 * @param borrowers the keys of the borrowers of all siblings, so that one load gets them together
 */
@Type("Contact")
@Description("A person or company linked to a borrower.")
public record ContactView(
        @Ignore Siblings<UUID> siblings,
        @Ignore UUID key,
        @Ignore Siblings<UUID> borrowers,
        @Ignore UUID borrowerKey,
        @Ignore SealedText sealedName,
        @Description("Goes up with each change.") int version,

        @NonNull @Description("The contact's relationship to the borrower.")
        ContactRelationship relationship,

        @Description("Whether this is an emergency contact.")
        boolean emergency,

        @Description(
                "Whether the borrower named the contact. If not, the lender learned of the contact in another way.")
        boolean declaredByBorrower,

        @NonNull @Description("The contact's consent to being contacted about the borrower.")
        ContactConsent consent)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.CONTACT, key);
    }

    @NonNull
    @Description("The full name; masked for some roles.")
    public String getName() {
        return sealedName.required();
    }
}
