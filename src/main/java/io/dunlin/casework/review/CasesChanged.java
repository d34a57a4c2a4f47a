package io.dunlin.casework.review;

/**
 * A review of loans opened or closed cases. Observed inside the transaction that wrote them.
 *
 * @param opened how many were opened, including those that the same review closed again
 * @param closed how many were closed
 */
public record CasesChanged(int opened, int closed) {}
