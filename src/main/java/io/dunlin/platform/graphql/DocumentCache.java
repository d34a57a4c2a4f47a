package io.dunlin.platform.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the valid documents that were used last, so that they are parsed and validated once. The library's own cache
 * counts documents and not their size: 2,048 long ones fill the memory.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    // A parsed document takes up to a few hundred times the memory of its text.
    private static final int MAX_CHARACTERS = 300_000;
    private static final int MAX_LENGTH = MAX_CHARACTERS / 20;

    private final Map<String, PreparsedDocumentEntry> documents = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry entry = find(text);
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors() && text.length() <= MAX_LENGTH) {
                keep(text, entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    private synchronized @Nullable PreparsedDocumentEntry find(String text) {
        return documents.get(text);
    }

    private synchronized void keep(String text, PreparsedDocumentEntry entry) {
        if (documents.put(text, entry) == null) {
            characters += text.length();
        }
        Iterator<String> oldest = documents.keySet().iterator();
        while (characters > MAX_CHARACTERS) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
