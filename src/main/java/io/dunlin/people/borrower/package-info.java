/**
 * People who owe, and the points at which they can be reached. They are registered in {@code io.dunlin.contact}, because
 * their contacts come with them and this package does not know of contacts.
 */
@NullMarked
package io.dunlin.people.borrower;

import org.jspecify.annotations.NullMarked;
