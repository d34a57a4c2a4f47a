package io.dunlin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.BindException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StartFailuresTest {

    @ParameterizedTest
    @CsvSource({"08001", "28P01", "3D000", "53300"})
    void aDatabaseThatCannotBeReachedIsOneLine(String state) {
        LogRecord line = filtered("io.quarkus.runtime.Application", new SQLException("no such host\nat all", state));
        assertThat(line.getMessage()).startsWith("Dunlin does not start. ").endsWith(": no such host");
        assertThat(line.getThrown()).isNull();
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments(new SQLException("cannot execute INSERT", "25006"), "default_transaction_read_only"),
                arguments(new BindException("Address already in use"), "quarkus.http.port"),
                arguments(
                        new IllegalArgumentException("A Positive max size is required"),
                        "max-size has to be at least 1"),
                arguments(
                        new IllegalArgumentException("Cannot parse cron expression configured: x"),
                        "dunlin.sweep.cron"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatAnOperatorSetUpWronglyIsOneLine(Exception failure, String reason) {
        LogRecord line = filtered("io.quarkus.runtime.Application", failure);
        assertThat(line.getMessage()).startsWith("Dunlin does not start. ").contains(reason);
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
