/**
 * People who owe, and how they can be reached. They are registered in {@code io.dunlin.people.contact}, because their
 * contacts come with them and this package does not know of contacts.
 */
@NullMarked
package io.dunlin.people.borrower;

import org.jspecify.annotations.NullMarked;
