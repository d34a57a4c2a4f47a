package io.dunlin.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the claims of a token mean. The settings {@code quarkus.oidc} name the issuer and the claim with the roles. */
@ConfigMapping(prefix = "dunlin.identity")
public interface IdentityConfig {

    /** The claim with the name under which the user acts; the code of a collector who signs in. */
    @WithDefault("preferred_username")
    String userClaim();

    /** What stands before the name of a role of Dunlin in the token; roles without it are not Dunlin's. */
    Optional<String> rolePrefix();

    /** The claim with the code of the agency for which a user of the role AGENCY works. */
    @WithDefault("agency")
    String agencyClaim();

    /** The claim with the number of the borrower that a user of the role BORROWER is. */
    @WithDefault("borrower")
    String borrowerClaim();
}
