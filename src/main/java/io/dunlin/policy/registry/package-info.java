/** Loads and checks the policy from a file, and keeps a table of all versions that were ever in use. */
@NullMarked
package io.dunlin.policy.registry;

import org.jspecify.annotations.NullMarked;
