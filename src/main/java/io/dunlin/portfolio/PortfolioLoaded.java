package io.dunlin.portfolio;

import java.time.LocalDate;

/**
 * A whole portfolio was loaded and awaits its first review. Fired outside of any transaction; an observer may take its
 * time.
 *
 * @param businessDate the day as of which the portfolio is to be reviewed
 */
public record PortfolioLoaded(LocalDate businessDate) {}
