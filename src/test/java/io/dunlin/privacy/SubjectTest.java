package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.Role;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An auditor sees nothing personal as it is, and can have all of it revealed. */
@QuarkusTest
class SubjectTest {

    /** The address of a visit is the value of a contact point. What was claimed has no id: it is read with its action. */
    private static final Set<String> ELSEWHERE = Set.of("Visit.address", "InformationVerification.claimed");

    @Inject
    AccessTable access;

    @Test
    void whatIsMaskedCanBeRevealed() {
        Set<String> masked = access.rows().stream()
                .filter(row -> row.level(List.of(Role.AUDITOR)) == Level.MASKED)
                .map(AccessTable.Row::what)
                .filter(what -> !ELSEWHERE.contains(what))
                .collect(Collectors.toSet());
        Set<String> revealed = Arrays.stream(Subject.values())
                .flatMap(subject -> Arrays.stream(PersonalField.values())
                        .filter(subject::has)
                        .map(field -> subject.type().typeName() + "."
                                + subject.place(field).field()))
                .collect(Collectors.toSet());
        assertThat(masked).hasSizeGreaterThan(15);
        assertThat(revealed).isEqualTo(masked);
    }
}
