package io.dunlin.policy.registry;

import io.dunlin.policy.Policies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Registers a second version of the built-in policy, as a start with a new file does. */
@Singleton
public class NewPolicy {

    @Inject
    PolicyRegistryService registry;

    /** All versions; the second one has the given number of days at least as grace. */
    public Policies register(LocalDate effectiveFrom, int minimumGraceDays) {
        String first = PolicyFileTest.builtIn().strip();
        String version = first.substring(1, first.length() - 1);
        String second = version.replace("\"version\": 1", "\"version\": 2")
                .replace("2000-01-01", effectiveFrom.toString())
                .replace("\"minimumDays\": 0", "\"minimumDays\": " + minimumGraceDays);
        List<PolicyVersion> versions = PolicyFile.read("[" + version + "," + second + "]");
        registry.register(versions);
        return new Policies(versions.stream().map(PolicyVersion::policy).toList());
    }
}
