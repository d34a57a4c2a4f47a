/** Global ids, and objects that load what they show together with their siblings. */
@NullMarked
package io.dunlin.platform.node;

import org.jspecify.annotations.NullMarked;
