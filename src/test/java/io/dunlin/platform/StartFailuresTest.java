package io.dunlin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailuresTest {

    @ParameterizedTest
    @CsvSource({"08001", "28P01", "3D000"})
    void aDatabaseThatCannotBeReachedIsOneLine(String state) {
        LogRecord line = filtered("io.quarkus.runtime.Application", new SQLException("no such host\nat all", state));
        assertThat(line.getMessage()).startsWith("Dunlin does not start. ").endsWith(": no such host");
        assertThat(line.getThrown()).isNull();
    }

    @Test
    void otherFailuresKeepTheirStack() {
        assertThat(filtered("io.quarkus.runtime.Application", new IllegalStateException("other"))
                        .getThrown())
                .isNotNull();
        assertThat(filtered("io.quarkus.runtime.Application", new SQLException("syntax", "42601"))
                        .getThrown())
                .isNotNull();
        assertThat(filtered("another", new SQLException("gone", "08001")).getThrown())
                .isNotNull();
        assertThat(filtered("io.quarkus.runtime.Application", null).getMessage())
                .isEqualTo("Failed to start");
    }

    private static LogRecord filtered(String logger, Exception failure) {
        LogRecord line = new LogRecord(Level.SEVERE, "Failed to start");
        line.setLoggerName(logger);
        line.setThrown(failure == null ? null : new RuntimeException(failure));
        assertThat(new StartFailures().isLoggable(line)).isTrue();
        return line;
    }
}
