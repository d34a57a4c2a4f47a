/** Call-backs: when somebody is to be called again, and whether somebody did. */
@NullMarked
package io.dunlin.casework.callback;

import org.jspecify.annotations.NullMarked;
