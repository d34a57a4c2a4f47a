package io.dunlin.people.agency;

import io.dunlin.platform.mutation.Stamp;

/**
 * The work with an agency ends in this transaction: nothing is placed with it any more, and its people see none of its
 * cases. Whoever keeps what it has takes that back.
 *
 * @param code the code of the agency, whose row is locked
 */
public record AgencyEnded(String code, Stamp stamp) {}
