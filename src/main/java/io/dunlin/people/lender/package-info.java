/** The lenders whose loans are collected: loans name them, and contact rules ask for their licence. */
@NullMarked
package io.dunlin.people.lender;

import org.jspecify.annotations.NullMarked;
