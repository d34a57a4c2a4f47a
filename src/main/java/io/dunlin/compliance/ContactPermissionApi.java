package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Says whether contacts may be made. */
@GraphQLApi
public class ContactPermissionApi {

    private final PermissionService service;

    ContactPermissionApi(PermissionService service) {
        this.service = service;
    }

    @Query
    @NonNull
    @Description("Whether a contact may be made, why, and when next. This query reserves and records nothing; "
            + "`contactPermit` does.")
    public ContactPermissionView contactPermission(
            @NonNull @Name("input") @Description("The contact.") ContactProposalInput input) {
        return service.ask(input).fold(ContactPermissionView::of, ContactPermissionApi::refuse);
    }

    private static ContactPermissionView refuse(List<Violation> violations) {
        throw Fault.badUserInput(violations.stream()
                .map(violation -> String.join(".", violation.field()) + ": " + violation.message())
                .collect(Collectors.joining(" ")));
    }
}
