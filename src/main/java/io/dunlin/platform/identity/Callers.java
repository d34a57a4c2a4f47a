package io.dunlin.platform.identity;

import io.dunlin.platform.Characters;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from a token whose signature, issuer, audience and times are valid. */
@ApplicationScoped
class Callers implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = "dunlin.caller";
    private static final int LONGEST = 100;

    private final IdentityConfig config;

    Callers(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Caller caller = caller(
                text(token, config.userClaim()),
                identity.getRoles(),
                text(token, config.agencyClaim()),
                text(token, config.borrowerClaim()));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(ATTRIBUTE, caller)
                        .build());
    }

    /** A claim with one value; a list or an object is no name of anybody. */
    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        boolean several = value instanceof Collection || value instanceof Map || value instanceof Object[];
        return value == null || several ? null : value.toString();
    }

    /** @param named all roles of the token, of which those are left out that are not Dunlin's */
    Caller caller(@Nullable String user, Collection<String> named, @Nullable String agency, @Nullable String borrower) {
        Set<Role> roles = roles(named);
        String flaw = flaw(user, roles, agency, borrower);
        if (user == null || flaw != null) {
            return new Caller(user == null ? "" : user, Set.of(), null, null, flaw);
        }
        return new Caller(
                user,
                roles,
                roles.contains(Role.AGENCY) ? agency : null,
                roles.contains(Role.BORROWER) ? borrower : null,
                null);
    }

    private Set<Role> roles(Collection<String> named) {
        String prefix = plain(config.rolePrefix().orElse(""));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : named) {
            for (Role role : Role.values()) {
                if (plain(name).equals(prefix + role.name())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** Providers write roles in their own ways: team-lead, Team_Lead. Letters that only look so, or fold to ours, are others. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean small = each >= 'a' && each <= 'z';
            plain.append(small ? (char) (each - 'a' + 'A') : each == '-' ? '_' : each);
        }
        return plain.toString();
    }

    private @Nullable String flaw(
            @Nullable String user, Set<Role> roles, @Nullable String agency, @Nullable String borrower) {
        if (user == null || !isName(user) || Names.readsLike(user, Identity.SYSTEM)) {
            return "The token has no usable name in the claim '" + config.userClaim() + "'.";
        }
        if (roles.isEmpty()) {
            return "The token has no role that Dunlin knows.";
        }
        if (roles.size() > 1 && roles.stream().anyMatch(Role::isConfined)) {
            return "The roles AGENCY and BORROWER cannot be combined with other roles.";
        }
        if (roles.contains(Role.AGENCY) && (agency == null || !isName(agency))) {
            return "The token names no agency in the claim '" + config.agencyClaim() + "'.";
        }
        if (roles.contains(Role.BORROWER) && (borrower == null || !isName(borrower))) {
            return "The token names no borrower in the claim '" + config.borrowerClaim() + "'.";
        }
        return null;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.equals(text.strip()) && Characters.areGood(text);
    }
}
