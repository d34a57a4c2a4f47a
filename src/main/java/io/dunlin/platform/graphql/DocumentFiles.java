package io.dunlin.platform.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.platform.command.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads documents from files. A file is one document, byte for byte, with one operation or several. A file whose name
 * ends with {@code .json} is a manifest: an object of documents by their ids.
 */
final class DocumentFiles {

    private final ObjectMapper json;

    /** Where each document is from, by its text. */
    private final Map<String, String> documents = new LinkedHashMap<>();

    DocumentFiles(ObjectMapper json) {
        this.json = json;
    }

    /** The documents of the files, each with the place where it was found. */
    Map<String, String> read(Iterable<String> files) {
        for (String file : files) {
            String text = text(file);
            if (file.endsWith(".json")) {
                manifest(file, text);
            } else {
                documents.putIfAbsent(text, file);
            }
        }
        return documents;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new Job.Refusal(Job.USAGE, file + ": the file cannot be read, or is not UTF-8.");
        }
    }

    private void manifest(String file, String text) {
        JsonNode entries;
        try {
            entries = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw refused(file, "it is not well-formed JSON");
        }
        if (!entries.isObject()) {
            throw refused(file, "a manifest is an object of documents by their ids");
        }
        entries.properties().forEach(entry -> {
            String place = file + ": " + entry.getKey();
            if (!entry.getValue().isTextual()) {
                throw refused(place, "the document is not a string");
            }
            String document = entry.getValue().textValue();
            if (!DocumentIds.of(document).equals(DocumentIds.parse(entry.getKey()))) {
                throw refused(
                        place,
                        "this is not the SHA-256 of the document; GraphQL Code Generator makes it with"
                                + " persistedDocuments: {hashAlgorithm: 'sha256'}");
            }
            documents.putIfAbsent(document, place);
        });
    }

    private static Job.Refusal refused(String place, String reason) {
        return new Job.Refusal(Job.FAILED, place + ": " + reason + ". Nothing was registered.");
    }
}
