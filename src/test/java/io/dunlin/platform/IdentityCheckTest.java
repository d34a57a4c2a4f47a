package io.dunlin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCheckTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", " ann", "ann ", "an\nn", "system"})
    void anUnusableNameIsRefused(String name) {
        assertThat(IdentityCheck.fault(name)).contains("dunlin.identity.insecure-user");
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(IdentityCheck.fault("x".repeat(100))).isNull();
        assertThat(IdentityCheck.fault("x".repeat(101))).isNotNull();
    }
}
