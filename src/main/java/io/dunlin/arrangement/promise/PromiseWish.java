package io.dunlin.arrangement.promise;

import java.util.List;
import java.util.UUID;

/**
 * A promise that somebody wants to make.
 *
 * @param caseLoans the loans that the case has now
 * @param path of the input to the terms
 */
public record PromiseWish(
        UUID borrowerId, UUID caseId, List<UUID> caseLoans, PromiseTermsInput terms, List<String> path) {}
