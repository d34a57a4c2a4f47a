/**
 * Persons linked to a borrower, and their standing; also the registration of a borrower, which brings them along: a contact
 * depends on its borrower, never the other way.
 */
@NullMarked
package io.dunlin.people.contact;

import org.jspecify.annotations.NullMarked;
