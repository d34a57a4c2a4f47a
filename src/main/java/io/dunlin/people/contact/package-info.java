/**
 * Persons linked to a borrower, and their consent. Also the registration of a borrower together with these contacts: a
 * contact depends on its borrower, never the other way.
 */
@NullMarked
package io.dunlin.people.contact;

import org.jspecify.annotations.NullMarked;
