package io.dunlin.retention;

import org.eclipse.microprofile.graphql.Description;

/** Why personal data is erased. */
@Description("The reason for erasing personal data.")
public enum ErasureBasis {
    @Description("The person asked for it.")
    REQUEST,

    @Description("No retention duty applies any more.")
    RETENTION_ENDED
}
