package io.dunlin.loan.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a borrower pays on a day.
 *
 * @param on not before the loan is paid out
 * @param amount in major units, zero or more
 */
public record Repayment(LocalDate on, BigDecimal amount) {}
