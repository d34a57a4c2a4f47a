package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.platform.mutation.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A contact to add. White space around the name is dropped.
 *
 * <p>Not a record: the schema shows an optional list in an input record as required. An explicit null means the
 * default.
 */
@Input("ContactInput")
@Description("A contact to add. Its consent starts as NOT_ASKED.")
public final class ContactInput {

    @NonNull
    @Description("The full name, 1 to 200 characters.")
    @Line(max = 200)
    public String name;

    @NonNull
    @Description("The contact's relationship to the borrower.")
    public ContactRelationship relationship;

    @DefaultValue("false")
    @Description("Whether this is an emergency contact.")
    public @Nullable Boolean emergency;

    @DefaultValue("true")
    @Description("Whether the borrower named the contact.")
    public @Nullable Boolean declaredByBorrower;

    @Description("The contact's contact points: at most 50, none twice.")
    @Size(max = 50, message = "At most 50 contact points can be added at once.")
    public @Nullable List<@NonNull @Valid ContactPointInput> contactPoints;

    /** For the library that reads requests. */
    @SuppressWarnings("NullAway.Init")
    public ContactInput() {}

    public ContactInput(
            String name,
            ContactRelationship relationship,
            @Nullable Boolean emergency,
            @Nullable Boolean declaredByBorrower,
            @Nullable List<ContactPointInput> contactPoints) {
        setName(name);
        this.relationship = relationship;
        this.emergency = emergency;
        this.declaredByBorrower = declaredByBorrower;
        this.contactPoints = contactPoints;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    String name() {
        return name;
    }

    ContactRelationship relationship() {
        return relationship;
    }

    Boolean emergency() {
        return emergency != null && emergency;
    }

    Boolean declaredByBorrower() {
        return declaredByBorrower == null || declaredByBorrower;
    }

    @Nullable
    List<ContactPointInput> contactPoints() {
        return contactPoints;
    }

    /** Tells every difference, since the digest of an idempotent mutation is made of it. */
    @Override
    public String toString() {
        return "ContactInput" + List.of(name, relationship, emergency(), declaredByBorrower(), "" + contactPoints);
    }
}
