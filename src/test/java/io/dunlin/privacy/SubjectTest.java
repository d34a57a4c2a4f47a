package io.dunlin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.privacy.PersonalDataReveal.PersonalDataRevealInput;
import io.dunlin.vocabulary.PersonalField;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An auditor sees nothing personal as it is, and can have all of it revealed. */
@QuarkusTest
class SubjectTest {

    /**
     * What was claimed has no id: it is read with its action. What a permit shows is the value of a contact point, and what is
     * affordable follows from income and expenses.
     */
    private static final Set<String> ELSEWHERE =
            Set.of("InformationVerification.claimed", "RevealedContactPoint.value", "HardshipCase.affordable");

    @Inject
    AccessTable access;

    @Inject
    Subjects subjects;

    @Test
    void whatIsMaskedCanBeRevealed() {
        Set<String> masked = access.rows().stream()
                .filter(row -> row.level(List.of(Role.AUDITOR)) == Level.MASKED)
                .map(AccessTable.Grant::what)
                .filter(what -> !ELSEWHERE.contains(what))
                .collect(Collectors.toSet());
        Set<String> revealed = subjects.all().stream()
                .flatMap(subject -> Arrays.stream(PersonalField.values())
                        .filter(subject::has)
                        .map(field -> subject.type().typeName() + "."
                                + subject.place(field).field()))
                .collect(Collectors.toSet());
        assertThat(masked).hasSizeGreaterThan(15);
        assertThat(revealed).isEqualTo(masked);
    }

    /** The mutation takes the id of each type that a room declares to have personal data of its own, and no other. */
    @Test
    void theMutationTakesEverySubject() throws Exception {
        Ref subject = PersonalDataRevealInput.class.getDeclaredField("subject").getAnnotation(Ref.class);
        assertThat(subject.value())
                .containsExactlyInAnyOrderElementsOf(
                        subjects.all().stream().map(Subject::type).toList());
    }

    /** What is masked in one place is not shown in another: fields of one column have one level for each role that has both. */
    @Test
    void aColumnIsAsMaskedInOneFieldAsInAnother() {
        Map<String, Set<String>> fields = new HashMap<>();
        for (Subject subject : subjects.all()) {
            Arrays.stream(PersonalField.values())
                    .filter(subject::has)
                    .map(subject::place)
                    .forEach(place -> fields.computeIfAbsent(place.column(), column -> new TreeSet<>())
                            .add(subject.type().typeName() + "." + place.field()));
        }
        assertThat(fields.get("contact_point.value")).hasSize(2);
        fields.forEach((column, names) -> {
            for (Role role : Role.values()) {
                Set<Level> levels = access.rows().stream()
                        .filter(row -> names.contains(row.what()))
                        .map(row -> row.level(List.of(role)))
                        .filter(level -> level != Level.NONE)
                        .collect(Collectors.toSet());
                assertThat(levels).as(column + " " + role).hasSizeLessThan(2);
            }
        });
    }
}
