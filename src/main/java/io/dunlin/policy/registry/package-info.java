/** Where the policy comes from: a file, checked when it is read, and a table of the versions that were ever in use. */
@NullMarked
package io.dunlin.policy.registry;

import org.jspecify.annotations.NullMarked;
