package io.dunlin.casework;

import io.dunlin.guard.dossier.CollectorReader;
import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses collectors of another house for a contact that is planned: an agency names its own people. It is not told
 * whether somebody else has a code, or nobody. What happened already is recorded all the same, and judged as if nobody
 * had that code.
 */
@ApplicationScoped
public class Colleagues {

    private final CollectorReader collectors;

    Colleagues(CollectorReader collectors) {
        this.collectors = collectors;
    }

    /**
     * A NOT_FOUND for each whom the caller may not name.
     *
     * @param named codes, by the paths of the fields that name them
     */
    public List<Violation> strangers(Map<List<String>, String> named) {
        Set<String> strangers = collectors.strangers(named.values());
        List<Violation> faults = new ArrayList<>();
        named.forEach((path, code) -> {
            if (strangers.contains(code)) {
                faults.add(new Violation(ErrorCode.NOT_FOUND, path, "Your agency has no such collector."));
            }
        });
        return faults;
    }
}
