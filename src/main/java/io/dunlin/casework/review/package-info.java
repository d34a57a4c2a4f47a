/** Opens, ranks and closes cases after a review of loans, thousands at once. */
@NullMarked
package io.dunlin.casework.review;

import org.jspecify.annotations.NullMarked;
