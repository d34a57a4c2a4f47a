package io.dunlin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String FIXTURES = "io.dunlin.architecture.fixture";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dunlin");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURES);

    static Set<String> rules() {
        return Arrows.of("io.dunlin").keySet();
    }

    @ParameterizedTest(name = "no {0}")
    @MethodSource("rules")
    void theHouseKeepsTheRule(String fixture) {
        Arrows.of("io.dunlin").get(fixture).allowEmptyShould(false).check(HOUSE);
    }

    /** A rule that finds nothing wrong with a class made to break it would find nothing anywhere. */
    @ParameterizedTest(name = "{0} is found")
    @MethodSource("rules")
    void theRuleFindsWhatBreaksIt(String fixture) {
        assertThatThrownBy(() -> Arrows.of(FIXTURES).get(fixture).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fixture);
    }

    @Test
    void everyRoomStandsOnAFloor() {
        Set<String> rooms = HOUSE.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());
        assertThat(rooms)
                .containsExactlyInAnyOrderElementsOf(
                        Arrows.FLOORS.stream().flatMap(List::stream).toList());
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.size()).isGreaterThan(80);
        assertThat(HOUSE.contain("io.dunlin.kernel.Money")).isTrue();
        assertThat(HOUSE.contain("io.dunlin.loan.overdue.Overdue")).isTrue();
        assertThat(HOUSE.contain("io.dunlin.guard.rule.Judge")).isTrue();
        assertThat(HOUSE.contain("io.dunlin.platform.graphql.NodeApi")).isTrue();
        assertThat(HOUSE.contain("io.dunlin.architecture.ArchitectureTest")).isFalse();
    }
}
