package io.dunlin.people.borrower;

import org.jspecify.annotations.Nullable;

/** Where a borrower lives and which language to use: what is known of a borrower besides personal data. */
record Residence(String country, @Nullable String subdivision, String timeZone, String locale) {}
