package io.dunlin.policy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.policy.InvalidPolicy;
import io.dunlin.policy.Policies;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes nothing: every registration here is refused, or finds everything registered. */
@QuarkusTest
class PolicyRegistryTest {

    @Inject
    PolicyRegistryService registry;

    @Inject
    Policies policies;

    @Inject
    EntityManager entities;

    @Test
    void theVersionsInUseAreRegisteredAtStart() {
        assertThat(registered()).isEqualTo(policies.versions().size());
    }

    @Test
    void registeringTheSameFileAgainWritesNothing() {
        registry.register(file());
        assertThat(registered()).isEqualTo(policies.versions().size());
    }

    @Test
    void onlyTheContentCountsNotItsLayout() {
        registry.register(PolicyFile.read(PolicyFileTest.builtIn().replace("\n", "\n   ")));
    }

    @Test
    void anOldVersionWithAnotherContentIsRefused() {
        List<PolicyVersion> changed = PolicyFile.read(PolicyFileTest.builtIn().replace("365", "360"));
        assertThatThrownBy(() -> registry.register(changed))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("Policy 1 was in use with another content");
    }

    @Test
    void aMissingVersionIsRefusedAndNothingIsWritten() {
        List<PolicyVersion> latest = PolicyFile.read("[" + NewPolicy.latest(PolicyFileTest.builtIn()));
        assertThatThrownBy(() -> registry.register(latest))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("lacks versions that were in use: [1]");
        assertThat(registered()).isEqualTo(policies.versions().size());
    }

    private long registered() {
        return ((Number) entities.createNativeQuery("select count(*) from policy")
                        .getSingleResult())
                .longValue();
    }

    private static List<PolicyVersion> file() {
        return PolicyFile.read(PolicyFileTest.builtIn());
    }
}
