package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Input;
import org.junit.jupiter.api.Test;

/** White space around a code is dropped where it comes in, by the record that is the input: so it means the same everywhere. */
class CodesTest {

    private static final Set<String> CODES =
            Set.of("code", "agency", "team", "assignee", "collectorCode", "leadCode", "lenderCode");

    @Test
    void eachInputDropsTheWhiteSpaceAroundItsCodes() throws ReflectiveOperationException {
        Set<String> checked = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dunlin")) {
            if (each.isAnnotatedWith(Input.class) && each.isRecord()) {
                check(each.reflect(), checked);
            }
        }
        assertThat(checked).contains("AgencyDecisionInput.code", "CaseAssignInput.assignee", "CasePlaceInput.agency");
    }

    private static void check(Class<?> type, Set<String> checked) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        if (Arrays.stream(components).noneMatch(CodesTest::isCode)) {
            return;
        }
        Object[] values = Arrays.stream(components).map(CodesTest::value).toArray();
        Object input = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
        for (RecordComponent component : components) {
            if (isCode(component)) {
                String name = type.getSimpleName() + "." + component.getName();
                assertThat(component.getAccessor().invoke(input)).as(name).isEqualTo("x");
                checked.add(name);
            }
        }
    }

    private static boolean isCode(RecordComponent component) {
        return component.getType() == String.class && CODES.contains(component.getName());
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return " x\t";
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == List.class ? List.of() : null;
    }
}
