package io.dunlin.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.vault.PersonalKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole log of a borrower as one page. The page shows the log and verifies itself, in any browser and
 * without a connection. It holds personal columns as they are stored, because the hashes cover the stored form; {@code
 * readable} has their plain text, by row and column, on request.
 */
@ApplicationScoped
class Examination {

    private static final String PLACE = "/*PACKAGE*/";

    private final ExaminationService content;
    private final BusinessCalendar calendar;
    private final ObjectMapper json;

    Examination(ExaminationService content, BusinessCalendar calendar, ObjectMapper json) {
        this.content = content;
        this.calendar = calendar;
        this.json = json;
    }

    /** The printed result. */
    @RegisterForReflection
    record Result(String borrower, String file, int entries, int anchors) {}

    /** @param key opens the personal columns; null to leave them as they are stored */
    Result write(String number, UUID borrower, @Nullable PersonalKey key, Path file) throws IOException {
        String page = page();
        int place = page.indexOf(PLACE);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(page, 0, place);
            JsonGenerator out = json.createGenerator(writer)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setCharacterEscapes(new ScriptEscapes());
            ExaminationService.Counted counted = content.write(out, number, borrower, key, calendar.now());
            out.flush();
            writer.write(page, place + PLACE.length(), page.length() - place - PLACE.length());
            return new Result(number, file.toString(), counted.entries(), counted.anchors());
        }
    }

    private static String page() throws IOException {
        try (InputStream resource = Examination.class.getResourceAsStream("/examination.html")) {
            return new String(
                    Objects.requireNonNull(resource, "examination.html").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
