package io.dunlin.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    private final Callers callers = new Callers(new Config(Optional.empty()));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGENCY", "BORROWER"})
    void aRoleIsNamedLikeOursHoweverItIsWritten(Role role) {
        String name = role.name();
        for (String written : List.of(name, name.toLowerCase(), name.replace('_', '-'))) {
            Caller caller = callers.caller("ann", List.of("offline_access", written), null, null);
            assertThat(caller).isEqualTo(new Caller("ann", Set.of(role), null, null, null));
        }
    }

    @Test
    void rolesOfOthersAreNotOurs() {
        Callers prefixed = new Callers(new Config(Optional.of("dunlin-")));
        assertThat(prefixed.caller("ann", List.of("admin", "dunlin-team-lead"), null, null)
                        .roles())
                .containsExactly(Role.TEAM_LEAD);
        assertThat(callers.caller("ann", List.of("dunlin-team-lead", "collectors"), null, null)
                        .flaw())
                .isEqualTo("The token has no role that Dunlin knows.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                " ann",
                "ann ",
                "an\nn",
                "system",
                "system\u200b",
                "\u202emetsys",
                "an\u2028n",
                "\u00a0"
            })
    void aTokenWithoutAUsableNameGivesNothing(String user) {
        Caller caller = callers.caller(user, List.of("COLLECTOR"), null, null);
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.flaw()).contains("'preferred_username'");
        assertThat(RowScope.of(caller)).isSameAs(RowScope.NOTHING);
    }

    /** What Dunlin itself does is recorded as done by "system", so nobody has a name that reads like it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System",
                "SYSTEM",
                "sys\u200btem",
                "system\u2060",
                "s\u00adystem",
                "\uff53\uff59\uff53\uff54\uff45\uff4d",
                "\u0455ystem",
                "sy\u0455\u0442\u0435m",
                "s\u00fdst\u00e8m",
                "s y s t e m"
            })
    void nobodyHasANameThatReadsLikeThatOfDunlinItself(String user) {
        assertThat(callers.caller(user, List.of("ADMIN"), null, null).flaw()).contains("'preferred_username'");
        assertThat(callers.caller("systema", List.of("ADMIN"), null, null).flaw())
                .isNull();
    }

    /** The capital of the dotless i is I, and of the long s it is S: but neither is a letter of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adm\u0131n",
                "\u017fervice",
                "ADM\u0130N",
                "\uff21DMIN",
                "team\u2010lead",
                "admin\u200b",
                " admin"
            })
    void aRoleThatOnlyLooksLikeOursIsNone(String role) {
        assertThat(callers.caller("ann", List.of(role), null, null).flaw())
                .isEqualTo("The token has no role that Dunlin knows.");
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(callers.caller("x".repeat(100), List.of("COLLECTOR"), null, null)
                        .flaw())
                .isNull();
        assertThat(callers.caller("x".repeat(101), List.of("COLLECTOR"), null, null)
                        .flaw())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"AGENCY", "BORROWER"})
    void whoSeesOnlySomeRowsHasNoOtherRole(Role confined) {
        for (Role other : Role.values()) {
            if (other != confined) {
                Caller caller = callers.caller("ann", List.of(confined.name(), other.name()), "acme", "B-1");
                assertThat(caller.roles()).as("%s and %s", confined, other).isEmpty();
                assertThat(caller.flaw()).contains("other roles");
            }
        }
    }

    @Test
    void whoSeesOnlySomeRowsNamesWhose() {
        assertThat(callers.caller("ann", List.of("AGENCY"), "acme", "B-1"))
                .isEqualTo(new Caller("ann", Set.of(Role.AGENCY), "acme", null, null));
        assertThat(callers.caller("ann", List.of("BORROWER"), "acme", "B-1"))
                .isEqualTo(new Caller("ann", Set.of(Role.BORROWER), null, "B-1", null));
        assertThat(callers.caller("ann", List.of("AGENCY"), null, "B-1").flaw()).contains("'agency'");
        assertThat(callers.caller("ann", List.of("AGENCY"), " ", "B-1").flaw()).contains("'agency'");
        assertThat(callers.caller("ann", List.of("BORROWER"), "acme", null).flaw())
                .contains("'borrower'");
    }

    @Test
    void anAgencyOrABorrowerInATokenOfStaffNarrowsNothing() {
        Caller caller = callers.caller("ann", List.of("COLLECTOR"), "acme", "B-1");
        assertThat(RowScope.of(caller)).isSameAs(RowScope.EVERYTHING);
        assertThat(caller.agency()).isNull();
    }

    private record Config(Optional<String> rolePrefix) implements IdentityConfig {
        @Override
        public String userClaim() {
            return "preferred_username";
        }

        @Override
        public String agencyClaim() {
            return "agency";
        }

        @Override
        public String borrowerClaim() {
            return "borrower";
        }
    }
}
