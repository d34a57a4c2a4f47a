package io.dunlin.guard.rule;

import io.dunlin.vocabulary.TemplateTrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of a message must have some traits, and must not have others: for example, it is approved and has an opt-out
 * (12 CFR 1006.6(e)).
 *
 * @param required traits that the text must have
 * @param forbidden traits that the text must not have
 * @param always whether a message has to name its text; otherwise a message without a named text passes
 * @param except notices to which the rule does not apply
 */
public record TemplateTraits(
        Set<TemplateTrait> required, Set<TemplateTrait> forbidden, boolean always, Set<TemplateTrait> except)
        implements Rule {

    public TemplateTraits {
        required = Set.copyOf(required);
        forbidden = Set.copyOf(forbidden);
        except = Set.copyOf(except);
    }

    /** For every text. */
    public TemplateTraits(Set<TemplateTrait> required, Set<TemplateTrait> forbidden, boolean always) {
        this(required, forbidden, always, Set.of());
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return always && proposal.template() == null && proposal.channel().isWritten()
                ? List.of("templateCode")
                : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Template template = proposal.template();
        if (template == null || proposal.isAnyOf(except)) {
            return RangeCourse.PASSES;
        }
        List<String> faults = faults(template);
        return RangeCourse.when(
                !faults.isEmpty(), "The text %s %s.".formatted(template.code(), String.join(", and ", faults)));
    }

    private List<String> faults(Template template) {
        List<String> faults = new ArrayList<>();
        for (TemplateTrait trait : TemplateTrait.values()) {
            boolean has = template.traits().contains(trait);
            if (required.contains(trait) && !has) {
                faults.add("lacks " + Words.trait(trait));
            } else if (forbidden.contains(trait) && has) {
                faults.add("has " + Words.trait(trait) + ", which it must not have");
            }
        }
        return faults;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof TemplateTraits traits
                && required.containsAll(traits.required)
                && forbidden.containsAll(traits.forbidden)
                && (always || !traits.always)
                && traits.except.containsAll(except);
    }
}
