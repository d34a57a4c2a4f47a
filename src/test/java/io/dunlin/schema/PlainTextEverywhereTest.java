package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dunlin.platform.mutation.PlainText;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.junit.jupiter.api.Test;

/** No text comes in by an input without a look at its characters. */
class PlainTextEverywhereTest {

    /** What is one of a list, or a time of day, by a rule of its own: codes, zones, languages, stages. */
    private static final Set<String> CODES = Set.of(
            "country",
            "countries",
            "subdivision",
            "timeZone",
            "locale",
            "currency",
            "dailyFrom",
            "dailyThrough",
            "stage");

    /** What is compared with what is recorded, and stored nowhere. */
    private static final Set<String> COMPARED = Set.of(
            "BorrowerWhere.number",
            "BorrowerWhere.phone",
            "BorrowerWhere.nationalId",
            "CallBackWhere.plannedBy",
            "PromiseWhere.agency",
            "PromiseWhere.madeBy",
            "PromiseWhere.team",
            "CaseWhere.assignee",
            "CaseWhere.placedWith",
            "CollectorWhere.agency",
            "CollectorWhere.team",
            "BreachWhere.ruleId",
            "BreachWhere.performedBy",
            "ComplianceDecisionWhere.ruleId",
            "PersonalDataAccessWhere.accessedBy");

    @Test
    void everyTextOfAnInputIsHeldToTheCharactersOfPlainText() throws ClassNotFoundException {
        List<String> forgotten = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        int texts = 0;
        for (JavaClass input : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dunlin")) {
            if (!input.isAnnotatedWith(Input.class)) {
                continue;
            }
            String name = input.getAnnotationOfType(Input.class).value();
            for (Field field : Class.forName(input.getName()).getDeclaredFields()) {
                String path = name + "." + field.getName();
                if (!isText(field) || CODES.contains(field.getName())) {
                    continue;
                }
                texts++;
                if (COMPARED.contains(path)) {
                    compared.add(path);
                } else if (!isPlain(field)) {
                    forgotten.add(path);
                }
            }
        }
        assertThat(forgotten).isEmpty();
        assertThat(compared).isEqualTo(COMPARED);
        assertThat(texts).isGreaterThan(70);
    }

    private static boolean isText(Field field) {
        boolean text = field.getGenericType().getTypeName().contains("java.lang.String");
        AnnotatedType element = element(field);
        return text && !field.isAnnotationPresent(Id.class) && !element.isAnnotationPresent(Id.class);
    }

    private static boolean isPlain(Field field) {
        return holdsCharacters(field) || holdsCharacters(element(field));
    }

    /** By itself, or by a constraint that is composed of it. */
    private static boolean holdsCharacters(AnnotatedElement place) {
        return place.isAnnotationPresent(PlainText.class)
                || Arrays.stream(place.getAnnotations())
                        .anyMatch(rule -> rule.annotationType().isAnnotationPresent(PlainText.class));
    }

    private static AnnotatedType element(Field field) {
        return field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0]
                : field.getAnnotatedType();
    }
}
