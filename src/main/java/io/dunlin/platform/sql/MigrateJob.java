package io.dunlin.platform.sql;

import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import picocli.CommandLine.ParseResult;

/** Migrates and ends, so that replicas need not migrate. */
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

    /** The printed result: the version of the tables, and the number of migrations. */
    @RegisterForReflection
    record Result(String version, int applied) {}

    /** The start, for which this job sets {@code dunlin.migrate-at-start}, has done the work. */
    @Override
    public Ended run(ParseResult arguments) {
        return new Ended(DONE, new Result(migrations.version(), migrations.applied()));
    }
}
