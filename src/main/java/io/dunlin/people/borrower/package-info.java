/**
 * Borrowers, and how they can be reached. The package {@code io.dunlin.people.contact} registers them, because they
 * come with contacts, and this package does not know contacts.
 */
@NullMarked
package io.dunlin.people.borrower;

import org.jspecify.annotations.NullMarked;
