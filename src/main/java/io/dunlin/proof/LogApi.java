package io.dunlin.proof;

import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.node.NodeType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Verifies the log of a case. */
@GraphQLApi
public class LogApi {

    private final InputCheck inputs;
    private final LogVerificationService verifications;

    LogApi(InputCheck inputs, LogVerificationService verifications) {
        this.inputs = inputs;
        this.verifications = verifications;
    }

    @Query
    @Description(
            "Verifies the log of the borrower of a case, which holds everything that people did about the borrower. "
                    + "Null when there is no such case.")
    public @Nullable LogVerificationView caseVerifyLog(@Id @NonNull @Description("The case.") String caseId) {
        return inputs.id(NodeType.COLLECTION_CASE, caseId)
                .flatMap(verifications::ofCase)
                .orElse(null);
    }
}
