package io.dunlin.people.lender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.lender.LenderRegister.LenderRegisterInput;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.LenderLicence;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class DefaultLenderTest {

    private static final LenderRegisterInput AS_BUILT_IN =
            new LenderRegisterInput(null, "DEFAULT", "Default lender", "US", LenderLicence.OTHER);

    @Inject
    Mutations mutations;

    @Inject
    LenderService lenders;

    @Inject
    Sql sql;

    @AfterEach
    void restore() {
        lenders.keepDefault(AS_BUILT_IN);
    }

    @Test
    void whatIsKnownAlreadyWritesNothing() {
        int version = version();
        assertThat(lenders.keepDefault(AS_BUILT_IN)).isEqualTo(Outcome.accepted(0));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void otherSettingsRenameTheOneRow() {
        int version = version();
        LenderRegisterInput acme = new LenderRegisterInput(null, "ACME", "Acme", "CN", LenderLicence.BANK);
        assertThat(lenders.keepDefault(acme)).isEqualTo(Outcome.accepted(1));
        assertThat(lenders.keys(List.of("ACME", "DEFAULT")))
                .containsOnlyKeys("ACME")
                .containsValue(LenderService.DEFAULT);
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void theCodeOfARegisteredLenderIsNotTakenAway() {
        String code = "L-" + UUID.randomUUID();
        mutations.run(
                "lenderRegister",
                new LenderRegisterInput(null, code, "Other", "US", LenderLicence.BANK),
                lenders::register,
                lenders::view);
        assertThat(told(new LenderRegisterInput(null, code, "Acme", "CN", LenderLicence.BANK)))
                .containsExactly("Another lender has this code.");
    }

    @Test
    void aStartWithABadSettingIsRefusedAndNamesIt() {
        LenderConfig nowhere = new Settings("ACME", "Acme", "XX", LenderLicence.BANK);
        assertThatThrownBy(() -> new DefaultLender(nowhere, lenders).keep(new StartupEvent()))
                .hasMessageContaining("dunlin.lender.default-country: A country is");
        assertThat(lenders.keys(List.of("ACME"))).isEmpty();
    }

    private record Settings(String defaultCode, String defaultName, String defaultCountry, LenderLicence defaultLicence)
            implements LenderConfig {}

    @Test
    void badSettingsAreRefused() {
        assertThat(told(new LenderRegisterInput(null, " ", "", "XX", LenderLicence.BANK)))
                .hasSize(3);
    }

    @Test
    void replicasThatStartTogetherWriteTheSame() throws Exception {
        int version = version();
        Callable<Outcome<Integer>> start = () -> lenders.keepDefault(
                new LenderRegisterInput(null, "TOGETHER", "Together", "IN", LenderLicence.PLATFORM));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Outcome<Integer>> answer : threads.invokeAll(Collections.nCopies(8, start))) {
                assertThat(answer.get()).isInstanceOf(Outcome.Accepted.class);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(version()).isEqualTo(version + 1);
    }

    private List<String> told(LenderRegisterInput lender) {
        return lenders.keepDefault(lender)
                .fold(
                        rows -> List.of(),
                        violations -> violations.stream()
                                .map(violation -> violation.message())
                                .toList());
    }

    private int version() {
        return sql.find("select version from lender where id = ?", row -> row.integer("version"), LenderService.DEFAULT)
                .orElseThrow();
    }
}
