/** The guard at the desk: asks it before a contact, reserves a permit, and shows decisions and breaches. */
@NullMarked
package io.dunlin.compliance;

import org.jspecify.annotations.NullMarked;
