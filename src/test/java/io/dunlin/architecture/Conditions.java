package io.dunlin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What the library has no words for. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaCodeUnit> haveNoParameter(DescribedPredicate<JavaClass> type) {
        return new ArchCondition<>("have no parameter that is " + type.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean fits = unit.getRawParameterTypes().stream().noneMatch(type);
                events.add(new SimpleConditionEvent(unit, fits, unit.getFullName()));
            }
        };
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        };
    }
}
