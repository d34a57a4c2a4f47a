/** Talks to PostgreSQL: statements with named conditions, migrations, and the meaning of database faults. */
@NullMarked
package io.dunlin.platform.sql;

import org.jspecify.annotations.NullMarked;
