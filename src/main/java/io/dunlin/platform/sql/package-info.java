/** Talks to PostgreSQL: statements with named conditions, migrations, and what the faults of the database mean. */
@NullMarked
package io.dunlin.platform.sql;

import org.jspecify.annotations.NullMarked;
