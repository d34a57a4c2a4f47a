package io.dunlin.casework;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code caseAssign}. */
public final class CaseAssign {

    private CaseAssign() {}

    /** Which person gets which case. White space around codes is dropped. */
    @Input("CaseAssignInput")
    @Description("An assignment of a case.")
    public record CaseAssignInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The case, which must be open.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @Description(
                    "The code of an active collector who may work the case: fit by the rules for its borrower, of the "
                            + "lender's own people, or of the agency that has the case. Null or left out: nobody.")
            @Size(min = 1, max = 100, message = "An assignee has 1 to 100 characters.")
            @PlainText
            @Nullable
            String assignee,

            @Description(
                    "The code of a team that gets the case: its members claim it. Not together with `assignee`. With "
                            + "neither, the case returns to the queue.")
            @PlainText
            @Nullable
            String team,

            @Description("The version that the client has seen. If the case has another version now, the answer is "
                    + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public CaseAssignInput {
            assignee = assignee == null ? null : assignee.strip();
            team = team == null ? null : team.strip();
        }
    }

    @Type("CaseAssignPayload")
    @Description("The result of `caseAssign`.")
    public record CaseAssignPayload(
            @Name("case") @Description("The assigned case. After STALE_VERSION: the case as it is now.") @Nullable
            CaseView collectionCase,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
