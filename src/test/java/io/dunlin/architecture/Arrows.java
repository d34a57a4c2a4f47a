package io.dunlin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.Nullable;

/** The rules of the house, each with the fixture class that breaks it. */
final class Arrows {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** From the ground up. An arrow leads to the same floor or down. */
    static final List<List<String>> FLOORS = List.of(
            List.of("kernel", "vocabulary"),
            List.of("platform", "calendar"),
            List.of("policy"),
            List.of("proof"),
            List.of("people"),
            List.of("loan", "guard", "retention", "privacy"),
            List.of("arrangement"),
            List.of("casework", "portfolio"),
            List.of("compliance", "sweep"),
            List.of("queue"));

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private Arrows(String root) {
        this.root = root;
        purity();
        direction();
        layers();
        storage();
        timeAndMoney();
        names();
    }

    /** The rules for the code below a root package, by the simple name of the fixture that breaks the rule. */
    static Map<String, ArchRule> of(String root) {
        return new Arrows(root).rules;
    }

    private void purity() {
        rules.put(
                "ImpureKernel",
                classes()
                        .that()
                        .resideInAPackage(root + ".kernel..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", root + ".kernel..", root + ".vocabulary.."));
        rules.put(
                "ImpureWord",
                classes()
                        .that()
                        .resideInAPackage(root + ".vocabulary..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.eclipse.microprofile.graphql",
                                root + ".vocabulary.."));
        String[] pure = {
            root + ".kernel..",
            root + ".vocabulary..",
            root + ".policy",
            root + ".loan.schedule..",
            root + ".loan.ledger..",
            root + ".loan.rate..",
            root + ".loan.overdue..",
            root + ".arrangement.judge.."
        };
        String[] allowed = new String[pure.length + 2];
        System.arraycopy(pure, 0, allowed, 2, pure.length);
        allowed[0] = "java..";
        allowed[1] = "org.jspecify..";
        rules.put(
                "ImpureSchedule",
                classes()
                        .that()
                        .resideInAnyPackage(pure)
                        .and()
                        .resideOutsideOfPackage(root + ".vocabulary..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(allowed));
        rules.put(
                "ImpureContactRule",
                classes()
                        .that()
                        .resideInAnyPackage(root + ".guard.rule..", root + ".guard.regime..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                root + ".kernel..",
                                root + ".vocabulary..",
                                root + ".guard.rule..",
                                root + ".guard.regime.."));
    }

    private void direction() {
        rules.put(
                "LoanThatKnowsItsCase",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".loan..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".casework..",
                                root + ".people.contact..",
                                root + ".guard..",
                                root + ".sweep.."));
        rules.put(
                "UserOfTheSweep",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".sweep..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".sweep.."));
        rules.put(
                "RoomThatLooksUp",
                IntStream.range(0, FLOORS.size() - 1).mapToObj(this::looksUp).reduce(null, Arrows::and));
        rules.put(
                "BorrowerInACircle", slices().matching(root + ".(**)").should().beFreeOfCycles());
        // An Api may use the types nested in it, so a class "ends with Api" as a whole.
        rules.put(
                "ApiUser",
                noClasses()
                        .that(DescribedPredicate.not(isApiOrInside()))
                        .should()
                        .dependOnClassesThat(are(isApiOrInside())));
    }

    private ArchRule looksUp(int floor) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(FLOORS.subList(floor, floor + 1)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(FLOORS.subList(floor + 1, FLOORS.size())))
                .allowEmptyShould(true);
    }

    private String[] rooms(List<List<String>> floors) {
        return floors.stream()
                .flatMap(List::stream)
                .map(room -> root + "." + room + "..")
                .toArray(String[]::new);
    }

    private static ArchRule and(@Nullable ArchRule first, ArchRule second) {
        return first == null ? second : CompositeArchRule.of(first).and(second);
    }

    private void layers() {
        DescribedPredicate<JavaClass> storage = DescribedPredicate.describe(
                "store things",
                type -> type.isMetaAnnotatedWith(Entity.class)
                        || type.getPackageName().startsWith("jakarta.persistence")
                        || type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("javax.sql")
                        || type.getPackageName().startsWith("org.hibernate")
                        || type.getPackageName().startsWith("io.quarkus.hibernate"));
        rules.put("StoringApi", noClasses().that(isApiOrInside()).should().dependOnClassesThat(storage));
        DescribedPredicate<JavaClass> service = simpleNameEndingWith("Service")
                .or(simpleName("Mutations"))
                .or(JavaClass.Predicates.resideInAPackage(root + ".sweep.."));
        rules.put(
                "TransactionalHelper",
                CompositeArchRule.of(methods()
                                .that()
                                .areAnnotatedWith(Transactional.class)
                                .should()
                                .beDeclaredInClassesThat(service))
                        .and(noClasses()
                                .that(DescribedPredicate.not(service))
                                .should()
                                .beAnnotatedWith(Transactional.class)));
    }

    /** What is no entity is read and written by {@code platform.sql}, with named columns. */
    private void storage() {
        String[] drivers = {root + ".platform.sql..", root + ".platform.dev.."};
        rules.put(
                "ReaderOfResults",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(drivers)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.sql\\.(ResultSet|PreparedStatement|CallableStatement)"));
        rules.put(
                "StatelessReader",
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.hibernate.StatelessSession"));
        // ActionQueries reads entities by SQL.
        rules.put(
                "NativeQuery",
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(root + ".casework.action.ActionQueries")
                        .should()
                        .callCodeUnitWhere(DescribedPredicate.describe(
                                "the target makes a native query",
                                call -> call.getTarget().getName().equals("createNativeQuery"))));
    }

    private void timeAndMoney() {
        DescribedPredicate<AccessTarget.CodeUnitCallTarget> clock =
                DescribedPredicate.describe("read the clock", target -> {
                    String owner = target.getOwner().getName();
                    return (target.getName().equals("now") && owner.startsWith("java.time."))
                            || (owner.equals("java.time.Clock")
                                    && (target.getName().startsWith("system")
                                            || target.getName().startsWith("tick")))
                            || (owner.equals("java.lang.System")
                                    && target.getName().equals("currentTimeMillis"))
                            || (owner.equals("java.util.Date")
                                    && target.getName().equals("<init>"))
                            || (owner.equals("java.util.Calendar")
                                    && target.getName().equals("getInstance"));
                });
        rules.put(
                "ReaderOfTheClock",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".calendar..")
                        .should()
                        .callCodeUnitWhere(DescribedPredicate.describe(
                                "the target reads the clock", call -> clock.test(call.getTarget()))));
        DescribedPredicate<JavaClass> floating =
                DescribedPredicate.describe("floating-point", type -> FLOATING.contains(type.getName()));
        // A meter wants a double: the lambda that hands it over is synthetic, and counts no money.
        DescribedPredicate<JavaCodeUnit> written = DescribedPredicate.describe(
                "written by hand", unit -> !unit.getName().startsWith("lambda$"));
        rules.put("FloatingMoney", fields().should().notHaveRawType(floating));
        rules.put(
                "FloatingInterest",
                CompositeArchRule.of(codeUnits().that(written).should().notHaveRawReturnType(floating))
                        .and(codeUnits().that(written).should(Conditions.haveNoParameter(floating))));
    }

    private void names() {
        rules.put(
                "Endpoint",
                classes().that().areAnnotatedWith(GraphQLApi.class).should().haveSimpleNameEndingWith("Api"));
        rules.put("UnmarkedPackage", classes().should(Conditions.resideInANullMarkedPackage()));
    }

    private static DescribedPredicate<JavaClass> isApiOrInside() {
        return DescribedPredicate.describe(
                "an Api", type -> outermost(type).getSimpleName().endsWith("Api"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Arrows::outermost).orElse(type);
    }
}
