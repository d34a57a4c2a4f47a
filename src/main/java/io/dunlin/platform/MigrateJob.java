package io.dunlin.platform;

import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import jakarta.enterprise.context.ApplicationScoped;
import picocli.CommandLine.ParseResult;

/** Migrates and ends, so that replicas need not. */
@ApplicationScoped
class MigrateJob implements Job {

    private final Migrations migrations;

    MigrateJob(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public String name() {
        return Commands.MIGRATE;
    }

    /** The start, for which this job sets {@code dunlin.migrate-at-start}, has done the work. */
    @Override
    public int run(ParseResult arguments) {
        System.out.printf("{\"version\":\"%s\",\"applied\":%d}%n", migrations.version(), migrations.applied());
        return DONE;
    }
}
