package io.dunlin.guard.rule;

import io.dunlin.vocabulary.TemplateTrait;
import java.util.Set;

/**
 * The text of a message.
 *
 * @param code under which it is kept
 * @param traits what is known of it
 */
public record Template(String code, Set<TemplateTrait> traits) {

    public Template {
        traits = Set.copyOf(traits);
    }
}
