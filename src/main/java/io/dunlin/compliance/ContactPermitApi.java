package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.guard.PermissionVerdict;
import io.dunlin.guard.decision.DecisionQueries;
import io.dunlin.guard.permit.PermitStore;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Issues permits for contacts, and releases them. */
@GraphQLApi
public class ContactPermitApi {

    private final InputCheck inputs;
    private final PermitService service;
    private final PermitStore permits;
    private final DecisionQueries decisions;

    ContactPermitApi(InputCheck inputs, PermitService service, PermitStore permits, DecisionQueries decisions) {
        this.inputs = inputs;
        this.service = service;
        this.permits = permits;
        this.decisions = decisions;
    }

    @Mutation
    @NonNull
    @Description("Reserves a contact: checks it, counts it towards every limit, and gives a permit for a few "
            + "minutes. Every decision is recorded.")
    public ContactPermitPayload contactPermit(
            @NonNull @Name("input") @Description("The contact.") ContactPermitInput input) {
        return inputs.valid(input, () -> service.ask(input))
                .fold(this::decided, violations -> new ContactPermitPayload(null, null, UserError.of(violations)));
    }

    @Mutation
    @NonNull
    @Description("Releases a permit whose contact will not be made.")
    public ContactPermitReleasePayload contactPermitRelease(
            @NonNull @Name("input") @Description("The permit.") ContactPermitReleaseInput input) {
        return inputs.valid(
                        input,
                        () -> inputs.withId(
                                NodeType.CONTACT_PERMIT,
                                input.permitId(),
                                "permitId",
                                id -> service.release(id, input)))
                .fold(
                        id -> new ContactPermitReleasePayload(true, List.of()),
                        violations -> new ContactPermitReleasePayload(false, UserError.of(violations)));
    }

    private ContactPermitPayload decided(UUID decision) {
        ContactPermissionView permission = decisions.answer(decision);
        ContactPermitView permit = permits.ofDecision(decision)
                .map(given -> new ContactPermitView(given.id(), given.expiresAt(), permission))
                .orElse(null);
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
