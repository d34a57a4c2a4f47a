package io.dunlin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import io.dunlin.platform.access.AccessTable.Grant;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Role;
import io.dunlin.portfolio.ImportResource;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything of the schema is decided, and nothing is that is not in it. */
class AccessTableTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs", "access.md");
    private static final Set<String> ROOTS = Set.of("Query", "Mutation");

    /** Texts and dates that say nothing of a person who owes or is linked to one; whoever adds one decides here. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            // An agency is a company: nothing of it says something of a person who owes.
            "Agency.code",
            "Agency.contractThrough",
            "Agency.countries",
            "Agency.email",
            "Agency.name",
            "Agency.postalAddress",
            "Agency.reviewedOn",
            "Agency.telephone",
            // What Dunlin says of itself.
            "ContactEffect.sentence",
            "Borrower.country",
            "Borrower.locale",
            "Borrower.number",
            "Borrower.subdivision",
            "Borrower.timeZone",
            "BorrowerCondition.from",
            "BorrowerCondition.through",
            "Breach.citation",
            "Breach.resolvedBy",
            "Breach.ruleId",
            "Breach.sentence",
            "CallBack.plannedBy",
            "CollectionAction.participants",
            "CollectionAction.performedBy",
            "CollectionAction.recordedBy",
            "CollectionAction.recordingReference",
            "CollectionAction.templateCode",
            "CollectionCase.assignee",
            "CollectionCase.closedOn",
            "CollectionCase.nextActionOn",
            "CollectionCase.number",
            "CollectionCase.openedOn",
            "CollectionCase.priorityReasons",
            "PriorityPart.sentence",
            "Reachability.sentence",
            "Collector.code",
            "Collector.employer",
            "Collector.fitThrough",
            "Collector.name",
            "Collector.trainedThrough",
            "CollectorTraining.course",
            "CollectorTraining.passedOn",
            "CollectorTraining.recordedBy",
            "CollectorTraining.validThrough",
            "ComplianceDecision.packVersions",
            "ComplianceDecision.requestedBy",
            "ContactPermit.requestedBy",
            "ContactPermission.missing",
            "ContactPermission.neverBecause",
            "ContactPermission.regimes",
            "ContactQuota.ruleId",
            "ContactRule.actors",
            "ContactRule.channels",
            "ContactRule.citation",
            "ContactRule.disabledBecause",
            "ContactRule.effectiveFrom",
            "ContactRule.effectiveThrough",
            "ContactRule.exceptSubdivisions",
            "ContactRule.jurisdiction",
            "ContactRule.licences",
            "ContactRule.places",
            "ContactRule.products",
            "ContactRule.purposes",
            "ContactRule.roles",
            "ContactRule.ruleId",
            "ContactRule.subdivisions",
            "ContactRule.text",
            "Contactability.sentence",
            "Delinquency.asOf",
            "Delinquency.nextStageOn",
            "Delinquency.pastDueSince",
            "Delinquency.stageSince",
            "DelinquencyExplanation.sentence",
            "DoNotContact.dailyFrom",
            "DoNotContact.dailyThrough",
            "ErasureObstacle.citation",
            "ErasureObstacle.id",
            "ErasureObstacle.sentence",
            "ErasureObstacle.through",
            "HardshipCase.decidedBy",
            "HardshipCase.declaredBy",
            "HardshipCase.expectedThrough",
            "HardshipCase.reviewOn",
            "InformationVerification.field",
            "InformationVerification.recordedBy",
            "Installment.dueOn",
            "Installment.settledOn",
            "LegalHold.liftedBy",
            "LegalHold.placedBy",
            // So is a lender.
            "Jurisdiction.code",
            "Jurisdiction.name",
            "Lender.code",
            "Lender.country",
            "Lender.email",
            "Lender.name",
            "Lender.postalAddress",
            "Lender.telephone",
            "Lender.website",
            "Loan.disbursedOn",
            "Loan.firstDueOn",
            "Loan.maturesOn",
            "Loan.number",
            "LoanAdjustment.approvedBy",
            "LoanAdjustment.effectiveOn",
            "LoanAdjustment.recordedBy",
            "LoanHold.from",
            "ScheduleVersion.effectiveOn",
            "ScheduledInstallment.dueOn",
            "LoanHold.liftedOn",
            "LoanHold.placedBy",
            "LoanHold.through",
            "LoanTransition.on",
            "Me.agency",
            "Me.may",
            "Me.user",
            "MessageText.code",
            "UncheckedRule.ruleId",
            "UncheckedRule.text",
            "UncheckedRule.why",
            "Money.currency",
            "OverdueSweep.asOf",
            "PageInfo.endCursor",
            "PageInfo.startCursor",
            "Payment.channel",
            "Payment.effectiveOn",
            "Payment.reference",
            "Payoff.on",
            "Payoff.sentence",
            "Payoff.validThrough",
            "PersonalDataAccess.accessedBy",
            "LogAnchor.hash",
            "LogAnchor.keyId",
            "LogAnchor.root",
            "LogFault.kind",
            "LogFault.rowId",
            "Placement.agency",
            "Placement.placedBy",
            "Placement.recallOn",
            "Placement.recalledBy",
            "PromiseInstallment.dueOn",
            "PromiseInstallment.statusSince",
            "PromisePayment.installmentDueOn",
            "PromiseToPay.judgedThrough",
            "PromiseToPay.madeBy",
            "PromiseToPay.statusSince",
            "QuotedInstallment.dueOn",
            "RetentionItem.dueOn",
            "RevealedField.value",
            "RuleParameter.name",
            "RuleParameter.value",
            "RuleReason.alsoRuleIds",
            "RuleReason.citation",
            "RuleReason.ruleId",
            "RuleReason.sentence",
            "Stage.code",
            "Stage.label",
            "SweepFailure.fault",
            "Team.code",
            "Team.name",
            "UserError.field",
            "UserError.message",
            "Visit.approvedBy",
            "Visit.participants");

    private final AccessTable table = new AccessTable();
    private final SchemaFile schema = new SchemaFile();

    @Test
    void everyOperationAndEveryTypeIsDecidedForEveryRole() {
        Set<String> expected = new TreeSet<>();
        for (ObjectTypeDefinition type : schema.objects()) {
            String name = type.getName();
            if (ROOTS.contains(name)) {
                schema.fields(name).forEach(field -> expected.add(name + "." + field.getName()));
            } else if (!name.matches(".*(Payload|Connection|Edge)") || name.equals("SweepEdge")) {
                expected.add(name);
            }
        }
        expected.add("Node");
        Set<String> decided = rows(row -> !row.what().contains(".") || ROOTS.contains(type(row)));
        assertThat(decided)
                .as(
                        "access.txt has a row for each operation and each type of schema.graphql, and no other rows of these")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRowForAFieldIsForOneThatThereIs() {
        Set<String> fields = schema.objects().stream()
                .flatMap(type ->
                        type.getFieldDefinitions().stream().map(field -> type.getName() + "." + field.getName()))
                .collect(Collectors.toSet());
        assertThat(fields)
                .containsAll(rows(row -> row.what().contains(".") && !row.what().startsWith("REST.")));
    }

    @Test
    void everyTextAndEveryDateOfTheSchemaIsPersonalOrIsNot() {
        Set<String> personal = rows(row -> row.mask() != null);
        Set<String> texts = new TreeSet<>();
        for (ObjectTypeDefinition type : schema.objects()) {
            boolean wrapper = type.getName().matches("(Query|Mutation|.*Payload|.*Connection|.*Edge)");
            for (FieldDefinition field : wrapper ? List.<FieldDefinition>of() : type.getFieldDefinitions()) {
                String name = type.getName() + "." + field.getName();
                String of = SchemaFile.named(field.getType());
                // Money is personal where it says what somebody earns: that has a mask, and no other.
                if (of.matches("String|Date") || (of.equals("Money") && personal.contains(name))) {
                    texts.add(name);
                }
            }
        }
        assertThat(personal).doesNotContainAnyElementsOf(NOT_PERSONAL);
        Set<String> decided = new TreeSet<>(NOT_PERSONAL);
        decided.addAll(personal);
        assertThat(decided)
                .as("each text and each date of schema.graphql has a mask in access.txt or a line in NOT_PERSONAL")
                .containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void everyPathOfRestIsDecided() {
        assertThat(rows(row -> row.what().startsWith("REST.")))
                .containsExactly(
                        "REST." + ImportResource.class.getAnnotation(Path.class).value());
    }

    @Test
    void auditorsReadEverythingThatStaffReadsAndChangeNothing() {
        for (Grant row : table.rows()) {
            Level auditor = row.roles().get(Role.AUDITOR);
            if (row.what().startsWith("Mutation.") || row.what().startsWith("REST.")) {
                assertThat(auditor == Level.NONE || row.what().equals("Mutation.personalDataReveal"))
                        .as(row.what())
                        .isTrue();
            } else if (!row.what().equals("ContactPermit")) {
                assertThat(auditor).as(row.what()).isNotEqualTo(Level.NONE);
            }
        }
    }

    @Test
    void withoutATokenThereIsAQuoteAndNothingElse() {
        assertThat(rows(row -> row.anyone() != Level.NONE))
                .containsExactlyInAnyOrder(
                        "Query.repaymentQuote", "RepaymentQuote", "QuotedInstallment", "Money", "UserError");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMaskedForARoleMayBeAskedForByIt(Role role) {
        for (Grant row : table.rows()) {
            if (row.mask() != null && row.roles().get(role) != Level.NONE) {
                assertThat(row.roles().get(role) == Level.PLAIN || table.ofType(Set.of(role), type(row)) == Level.PLAIN)
                        .as(row.what())
                        .isTrue();
            }
        }
    }

    @Test
    void severalRolesGiveTheMostOfEach() {
        assertThat(table.level(Set.of(Role.AUDITOR), "Borrower", "name")).isEqualTo(Level.MASKED);
        assertThat(table.level(Set.of(Role.AUDITOR, Role.SERVICE), "Borrower", "name"))
                .isEqualTo(Level.PLAIN);
        assertThat(table.level(Set.of(Role.ADMIN, Role.OPERATOR), "Borrower", "name"))
                .isEqualTo(Level.NONE);
        assertThat(table.level(Set.of(), "Query", "borrower")).isEqualTo(Level.NONE);
    }

    @Test
    void whatIsInNoRowIsForNobody() {
        Set<Role> all = Set.of(Role.values());
        assertThat(table.level(all, "Query", "secrets")).isEqualTo(Level.NONE);
        assertThat(table.level(all, "Secret", "text")).isEqualTo(Level.NONE);
        assertThat(table.allows(all, "/secrets")).isFalse();
        assertThat(table.level(all, "SecretsConnection", "edges")).isEqualTo(Level.PLAIN);
    }

    /** The page is made from the table: {@code -Daccess.update=true} writes it. */
    @Test
    void thePageShowsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("<!-- table -->");
        assertThat(start).isPositive();
        String made = page.substring(0, start) + "<!-- table -->\n" + tables();
        if (Boolean.getBoolean("access.update")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/access.md is not current. To refresh it: ./mvnw test -Dtest=AccessTableTest -Daccess.update=true")
                .isEqualTo(made);
    }

    private String tables() {
        StringBuilder page = new StringBuilder();
        Map<String, Function<Grant, Boolean>> parts = new java.util.LinkedHashMap<>();
        parts.put("Queries", row -> row.what().startsWith("Query."));
        parts.put("Mutations", row -> row.what().startsWith("Mutation."));
        parts.put("REST", row -> row.what().startsWith("REST."));
        parts.put("Types", row -> !row.what().contains("."));
        parts.put(
                "Fields with a rule of their own",
                row -> row.what().matches("[A-Z]\\w+\\.\\w+") && !ROOTS.contains(type(row)) && row.mask() == null);
        parts.put("Personal data", row -> row.mask() != null);
        parts.forEach((title, belongs) -> page.append(part(title, belongs)));
        return page.toString();
    }

    private String part(String title, Function<Grant, Boolean> belongs) {
        List<String> lines = new ArrayList<>();
        lines.add("\n### " + title + "\n");
        List<String> heads = new ArrayList<>(List.of("", "without a token"));
        for (Role role : Role.values()) {
            heads.add(role.name());
        }
        lines.add("| " + String.join(" | ", heads) + " |");
        lines.add("|" + "---|".repeat(heads.size()));
        for (Grant row : table.rows()) {
            if (belongs.apply(row)) {
                List<String> cells =
                        new ArrayList<>(List.of("`" + row.what().replaceFirst("^(Query|Mutation|REST)\\.", "") + "`"
                                + (row.mask() == null ? "" : " as " + row.mask())));
                cells.add(cell(row.anyone()));
                row.roles().values().forEach(level -> cells.add(cell(level)));
                lines.add("| " + String.join(" | ", cells) + " |");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(Level level) {
        return switch (level) {
            case NONE -> "";
            case MASKED -> "masked";
            case PLAIN -> "yes";
        };
    }

    private Set<String> rows(java.util.function.Predicate<Grant> wanted) {
        return table.rows().stream().filter(wanted).map(Grant::what).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(Grant row) {
        return row.what().substring(0, row.what().indexOf('.'));
    }
}
