package io.dunlin.guard.rule;

import io.dunlin.vocabulary.TemplateTrait;
import java.util.Set;

/**
 * The text of a message.
 *
 * @param code the code of the text
 * @param traits the known traits of the text
 */
public record Template(String code, Set<TemplateTrait> traits) {

    public Template {
        traits = Set.copyOf(traits);
    }
}
