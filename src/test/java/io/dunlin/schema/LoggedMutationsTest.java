package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever mutation does something about a borrower makes an entry in the log, or is named here. */
@QuarkusTest
class LoggedMutationsTest extends Everything {

    /** About no borrower. */
    private static final Set<String> OF_THE_HOUSE = Set.of(
            "agencyCorrect",
            "agencyEnd", // of one that has no case
            "agencyRegister",
            "agencyResume",
            "agencyReviewRecord",
            "agencySuspend",
            "lenderCorrect",
            "lenderRegister",
            "collectorCorrect",
            "collectorDeactivate", // of one who has no case
            "collectorReactivate",
            "collectorRegister",
            "collectorTeamSet",
            "collectorTrainingRecord",
            "collectorTrainingRecordAll",
            "collectorTrainingRevoke",
            "overdueSweepStart",
            "teamDefine");

    /** The decision to give a permit is logged; that it was given back unused, or its contact has begun, is not. */
    private static final Set<String> OF_PERMITS = Set.of("contactPermitRelease", "contactPermitStart");

    private final Set<String> logged = new TreeSet<>();
    private long entries = entries();

    @Override
    void done(String mutation) {
        long now = entries();
        if (now > entries) {
            logged.add(mutation);
        }
        entries = now;
    }

    @Test
    void everyMutationOfABorrowerIsLogged() {
        callEverything();
        Set<String> others = new SchemaParser()
                        .parse(Path.of("schema.graphql").toFile())
                        .getType("Mutation", ObjectTypeDefinition.class)
                        .orElseThrow()
                        .getFieldDefinitions()
                        .stream()
                        .map(FieldDefinition::getName)
                        .filter(mutation -> !logged.contains(mutation))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(OF_THE_HOUSE);
        expected.addAll(OF_PERMITS);
        assertThat(others)
                .as("mutations without an entry in the log; one that is about no borrower belongs in OF_THE_HOUSE")
                .isEqualTo(expected);
    }

    private static long entries() {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from log_entry")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
