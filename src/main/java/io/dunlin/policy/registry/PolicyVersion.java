package io.dunlin.policy.registry;

import io.dunlin.policy.CollectionsPolicy;

/**
 * A version as the file has it.
 *
 * @param content its JSON, without white space
 */
record PolicyVersion(CollectionsPolicy policy, String content) {}
