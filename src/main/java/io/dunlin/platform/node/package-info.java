/** Global ids, and objects that load their data together with their siblings. */
@NullMarked
package io.dunlin.platform.node;

import org.jspecify.annotations.NullMarked;
