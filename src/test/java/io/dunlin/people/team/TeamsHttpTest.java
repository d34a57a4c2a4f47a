package io.dunlin.people.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamsHttpTest {

    private static final String TEAM =
            "team { id version code name lead { code } members { code team { code } } openCases }";

    private final String code = "T-" + UUID.randomUUID();

    @Test
    void aTeamIsDefinedAndThenChangedByItsCode() {
        JsonPath made = GraphQl.done(define(Map.of("code", " " + code, "name", "Early")));
        assertThat(made.getMap("team"))
                .containsEntry("version", 0)
                .containsEntry("code", code)
                .containsEntry("name", "Early")
                .containsEntry("lead", null)
                .containsEntry("members", List.of())
                .containsEntry("openCases", 0);
        String lead = Staff.registered(Staff.code(), Map.of("team", code));
        JsonPath changed =
                GraphQl.done(define(Map.of("code", code, "name", "Early two", "leadCode", lead, "expectedVersion", 0)));
        assertThat(changed.getString("team.id")).isEqualTo(made.getString("team.id"));
        assertThat(changed.getInt("team.version")).isEqualTo(1);
        assertThat(changed.getString("team.lead.code")).isEqualTo(lead);
        assertThat(changed.getList("team.members.team.code")).containsExactly(code);
        assertThat(GraphQl.done(define(Map.of("code", code, "name", "Early two", "leadCode", lead)))
                        .getInt("team.version"))
                .as("nothing new")
                .isEqualTo(1);
        assertThat(GraphQl.done(define(Map.of("code", code, "name", "Early two")))
                        .<Object>get("team.lead"))
                .isNull();
    }

    @Test
    void aTeamIsNotDefinedWithAnUnknownLeadOrAnotherVersion() {
        assertThat(UserErrors.of(define(Map.of("code", code, "name", "", "leadCode", "nobody"))))
                .containsExactly("REQUIRED input.name", "NOT_FOUND input.leadCode");
        assertThat(UserErrors.of(define(Map.of("code", code, "name", "Early", "expectedVersion", 0))))
                .containsExactly("STALE_VERSION input.expectedVersion");
        define(Map.of("code", code, "name", "Early"));
        JsonPath stale = define(Map.of("code", code, "name", "Late", "expectedVersion", 1));
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getString("team.name")).isEqualTo("Early");
    }

    @Test
    void aCollectorMovesBetweenTeamsAndOut() {
        define(Map.of("code", code, "name", "Early"));
        String one = Staff.registered(Staff.code(), Map.of());
        assertThat(GraphQl.done(move(Map.of("code", one, "team", code, "expectedVersion", 0)))
                        .getString("collector.team.code"))
                .isEqualTo(code);
        assertThat(GraphQl.done(move(Map.of("code", one, "team", code))).getInt("collector.version"))
                .isEqualTo(1);
        assertThat(UserErrors.of(move(Map.of("code", one, "team", "none", "expectedVersion", 1))))
                .containsExactly("NOT_FOUND input.team");
        assertThat(UserErrors.of(move(Map.of("code", "nobody", "team", "none"))))
                .containsExactly("NOT_FOUND input.code", "NOT_FOUND input.team");
        assertThat(UserErrors.of(move(Map.of("code", one, "team", code, "expectedVersion", 0))))
                .containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(GraphQl.done(move(Map.of("code", one))).<Object>get("collector.team"))
                .isNull();
        assertThat(UserErrors.of(GraphQl.mutate(
                        "collectorRegister",
                        "CollectorRegisterInput",
                        "collector { code }",
                        Map.of("code", one, "name", "Bo", "employer", "Us", "team", "none"))))
                .containsExactly("NOT_FOUND input.team", "DUPLICATE input.code");
    }

    @Test
    void allTeamsAreListedByCode() {
        define(Map.of("code", code + "b", "name", "B"));
        define(Map.of("code", code + "a", "name", "A"));
        List<String> codes = GraphQl.ask("{ teams { code } }").getList("teams.code");
        assertThat(codes).contains(code + "a", code + "b");
        assertThat(codes.indexOf(code + "a")).isLessThan(codes.indexOf(code + "b"));
    }

    @RepeatedTest(3)
    void ofDefinitionsAtOnceOneMakesTheTeam() throws Exception {
        List<List<String>> errors =
                Together.times(4, () -> UserErrors.of(define(Map.of("code", code, "name", "Early"))));
        assertThat(errors).anyMatch(List::isEmpty);
        assertThat(errors).allMatch(one -> one.isEmpty() || one.equals(List.of("DUPLICATE input.code")));
        assertThat(GraphQl.ask("{ teams { code } }").<String>getList("teams.code"))
                .containsOnlyOnce(code);
    }

    private static JsonPath define(Map<String, ?> input) {
        return GraphQl.mutate("teamDefine", "TeamDefineInput", TEAM, input);
    }

    private static JsonPath move(Map<String, ?> input) {
        return GraphQl.mutate(
                "collectorTeamSet", "CollectorTeamSetInput", "collector { version team { code } }", input);
    }
}
