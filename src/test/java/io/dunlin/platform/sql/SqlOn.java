package io.dunlin.platform.sql;

import javax.sql.DataSource;

/** Makes what services speak to the database with, for tests that need no application. */
public final class SqlOn {

    private SqlOn() {}

    public static Sql database(DataSource database) {
        return new Sql(database);
    }
}
