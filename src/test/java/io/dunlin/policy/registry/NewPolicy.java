package io.dunlin.policy.registry;

import io.dunlin.policy.Policies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Registers another version of the built-in policy, as a start with a new file does. */
@Singleton
public class NewPolicy {

    @Inject
    PolicyRegistryService registry;

    /** All versions; the new one has the given number of days at least as grace. */
    public Policies register(LocalDate effectiveFrom, int minimumGraceDays) {
        List<PolicyVersion> versions = file(effectiveFrom, minimumGraceDays);
        registry.register(versions);
        return new Policies(versions.stream().map(PolicyVersion::policy).toList());
    }

    /** The built-in versions, and version 3: the last of them from another day on, and with another grace. */
    static List<PolicyVersion> file(LocalDate effectiveFrom, int minimumGraceDays) {
        String file = PolicyFileTest.builtIn().strip();
        String versions = file.substring(1, file.length() - 1);
        String third = latest(versions)
                .replace("\"version\": 2", "\"version\": 3")
                .replace("2026-01-01", effectiveFrom.toString())
                .replace("\"minimumDays\": 0", "\"minimumDays\": " + minimumGraceDays);
        return PolicyFile.read("[" + versions + "," + third + "]");
    }

    /** The text of the last version. */
    static String latest(String versions) {
        return versions.substring(versions.lastIndexOf("{\n    \"version\""));
    }
}
