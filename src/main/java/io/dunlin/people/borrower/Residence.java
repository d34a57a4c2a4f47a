package io.dunlin.people.borrower;

import org.jspecify.annotations.Nullable;

/** Where a borrower lives and what to speak there: what is known of one beside personal data. */
record Residence(String country, @Nullable String subdivision, String timeZone, String locale) {}
