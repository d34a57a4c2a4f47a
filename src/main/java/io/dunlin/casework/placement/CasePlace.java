package io.dunlin.casework.placement;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code casePlace}. */
public final class CasePlace {

    private CasePlace() {}

    /** A case to place, and the agency that gets it. White space around the code is dropped. */
    @Input("CasePlaceInput")
    @Description("A placement of a case with an agency.")
    public record CasePlaceInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The case, which must be open and not placed.") @Ref(NodeType.COLLECTION_CASE)
            String caseId,

            @NonNull
            @Description("The code of the agency, as in the token of its staff: 1 to 100 characters.")
            @Line(max = 100)
            String agency,

            @Description("The day on which the case is recalled: after the business date, at most five years. Null: it "
                    + "stays until somebody recalls it.")
            @Nullable
            LocalDate recallOn,

            @Description("The version that the client has seen. If the case has another version now, the answer is "
                    + "STALE_VERSION.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {
        public CasePlaceInput {
            agency = agency.strip();
        }
    }

    @Type("CasePlacePayload")
    @Description("The result of `casePlace`.")
    public record CasePlacePayload(
            @Name("case") @Description("The changed case. After STALE_VERSION: the case as it is now.") @Nullable
            CaseView collectionCase,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
