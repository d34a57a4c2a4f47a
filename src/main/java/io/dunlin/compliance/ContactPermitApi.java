package io.dunlin.compliance;

import io.dunlin.compliance.ContactPermit.ContactPermitInput;
import io.dunlin.compliance.ContactPermit.ContactPermitPayload;
import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleaseInput;
import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleasePayload;
import io.dunlin.compliance.PermitService.Decided;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.PermissionVerdict;
import io.dunlin.guard.permit.PermitStore.Given;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.ErrorCode;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Issues permits for contacts, and releases them. */
@GraphQLApi
public class ContactPermitApi {

    private final Mutations mutations;
    private final PermitService service;

    ContactPermitApi(Mutations mutations, PermitService service) {
        this.mutations = mutations;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Reserves a contact: checks it, counts it towards every limit, and gives a permit for a few "
            + "minutes. Every decision is recorded.")
    public ContactPermitPayload contactPermit(
            @NonNull @Name("input") @Description("The contact.") ContactPermitInput input) {
        return mutations
                .run("contactPermit", input, service::ask, service::again)
                .fold(ContactPermitApi::decided, faults -> new ContactPermitPayload(null, null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Releases a permit whose contact will not be made.")
    public ContactPermitReleasePayload contactPermitRelease(
            @NonNull @Name("input") @Description("The permit.") ContactPermitReleaseInput input) {
        return mutations
                .run("contactPermitRelease", input, service::release, permit -> true)
                .fold(
                        released -> new ContactPermitReleasePayload(released, List.of()),
                        faults -> new ContactPermitReleasePayload(false, UserError.of(faults)));
    }

    private static ContactPermitPayload decided(Decided decided) {
        ContactPermissionView permission = decided.permission();
        Given given = decided.permit();
        ContactPermitView permit =
                given == null ? null : new ContactPermitView(given.id(), given.expiresAt(), permission);
        return new ContactPermitPayload(permit, permission, UserError.of(refusals(permission)));
    }

    private static List<Violation> refusals(ContactPermissionView permission) {
        if (permission.verdict() == PermissionVerdict.REFUSED) {
            return List.of(new Violation(
                    ErrorCode.CONTACT_REFUSED,
                    List.of("input", "proposal"),
                    permission.reasons().get(0).sentence()));
        }
        return permission.missing().stream()
                .map(field -> new Violation(
                        ErrorCode.REQUIRED,
                        List.of("input", "proposal", field),
                        "The rules need this to decide whether the contact is allowed."))
                .toList();
    }
}
