package io.dunlin.platform.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps the most recently used valid documents, so that each is parsed and validated once. The library's own cache
 * counts documents and not their size: 2,048 long ones fill the memory.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    // A parsed document takes up to a few hundred times the memory of its text.
    private static final int MAX_CHARACTERS = 300_000;

    private final RecentlyUsed<PreparsedDocumentEntry> documents = new RecentlyUsed<>(MAX_CHARACTERS);

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry entry = documents.find(text);
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors()) {
                documents.keep(text, entry, text.length());
            }
        }
        if (entry.getDocument() != null) {
            input.getGraphQLContext().put(QueryGuard.DOCUMENT, entry.getDocument());
        }
        return CompletableFuture.completedFuture(entry);
    }
}
