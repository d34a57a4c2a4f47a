/** The guard at the desk: asking before a contact, reserving it, and looking at what was decided and broken. */
@NullMarked
package io.dunlin.casework.compliance;

import org.jspecify.annotations.NullMarked;
