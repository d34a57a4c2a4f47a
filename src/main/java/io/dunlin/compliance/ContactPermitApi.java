package io.dunlin.compliance;

import io.dunlin.compliance.ContactPermit.ContactPermitInput;
import io.dunlin.compliance.ContactPermit.ContactPermitPayload;
import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleaseInput;
import io.dunlin.compliance.ContactPermitRelease.ContactPermitReleasePayload;
import io.dunlin.compliance.ContactPermitStart.ContactPermitStartInput;
import io.dunlin.compliance.PermitService.Decided;
import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.PermissionVerdict;
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
    private final PermitChanges changes;
    private final PermitQueries permits;

    ContactPermitApi(Mutations mutations, PermitService service, PermitChanges changes, PermitQueries permits) {
        this.mutations = mutations;
        this.service = service;
        this.changes = changes;
        this.permits = permits;
    }

    @Mutation
    @NonNull
    @Description("Reserves a contact: checks it, counts it towards every limit, and gives a permit for a few "
            + "minutes. Every decision is recorded.")
    public ContactPermitPayload contactPermit(
            @NonNull @Name("input") @Description("The contact.") ContactPermitInput input) {
        return mutations
                .run("contactPermit", input, service::ask, service::again)
                .fold(
                        decided -> decided(decided, List.of("input")),
                        faults -> new ContactPermitPayload(null, null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description(
            "Records that the contact of a permit has begun. The contact then keeps its place until it is logged, at "
                    + "most for `dunlin.guard.permit.begun-lifetime` (4 hours), although the permit would have expired.")
    public ContactPermitPayload contactPermitStart(
            @NonNull @Name("input") @Description("The permit, and when the contact began.")
                    ContactPermitStartInput input) {
        return mutations
                .run("contactPermitStart", input, changes::start, permits::find)
                .fold(
                        permit -> new ContactPermitPayload(
                                permit, permit == null ? null : permit.permission(), List.of()),
                        faults -> new ContactPermitPayload(null, null, UserError.of(faults)));
    }

    @Mutation
    @NonNull
    @Description("Releases a permit whose contact will not be made.")
    public ContactPermitReleasePayload contactPermitRelease(
            @NonNull @Name("input") @Description("The permit.") ContactPermitReleaseInput input) {
        return mutations
                .run("contactPermitRelease", input, changes::release, permit -> true)
                .fold(
                        released -> new ContactPermitReleasePayload(released, List.of()),
                        faults -> new ContactPermitReleasePayload(false, UserError.of(faults)));
    }

    private static ContactPermitPayload decided(Decided decided, List<String> path) {
        ContactPermissionView permission = decided.permission();
        return new ContactPermitPayload(
                decided.permit(), permission, UserError.of(refusals(permission, Asked.field(path, "proposal"))));
    }

    private static List<Violation> refusals(ContactPermissionView permission, List<String> path) {
        if (permission.verdict() == PermissionVerdict.REFUSED) {
            return List.of(new Violation(
                    ErrorCode.CONTACT_REFUSED, path, permission.reasons().get(0).sentence()));
        }
        return permission.missing().stream()
                .map(field -> new Violation(
                        ErrorCode.REQUIRED,
                        Asked.field(path, field),
                        "The rules need this to decide whether the contact is allowed."))
                .toList();
    }
}
