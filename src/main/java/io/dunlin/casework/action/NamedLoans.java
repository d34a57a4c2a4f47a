package io.dunlin.casework.action;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.vocabulary.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The loans that an input names as those of a contact.
 *
 * @param one as in {@code loanId}; null for none
 * @param several as in {@code loanIds}; null or empty for none
 */
public record NamedLoans(@Nullable String one, @Nullable List<String> several) {

    /** How many may be named. */
    public static final int MOST = 50;

    /** That no loan is named. */
    public static final NamedLoans NONE = new NamedLoans(null, null);

    /** Their keys, each once; an id that is wrong by itself counts as none, since it is refused already. */
    public List<UUID> keys() {
        return listed().stream()
                .map(NamedLoans::key)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * What is wrong with them.
     *
     * @param strangers those that are not the borrower's
     */
    List<Violation> faults(Collection<UUID> strangers) {
        List<Violation> faults = new ArrayList<>();
        if (isListed() && one != null && !listed().equals(List.of(one))) {
            faults.add(Violation.of(ErrorCode.INVALID, "loanId", "`loanIds` names others: leave out `loanId`."));
        }
        if (!isListed()) {
            if (!strangers.isEmpty()) {
                faults.add(Violation.of(ErrorCode.NOT_FOUND, "loanId", "There is no such object."));
            }
            return faults;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < listed().size(); i++) {
            String id = listed().get(i);
            if (!seen.add(id)) {
                faults.add(at(i, ErrorCode.DUPLICATE, "Name each loan only once."));
            } else if (key(id).filter(strangers::contains).isPresent()) {
                faults.add(at(i, ErrorCode.NOT_FOUND, "There is no such object."));
            }
        }
        return faults;
    }

    private boolean isListed() {
        return several != null && !several.isEmpty();
    }

    private List<String> listed() {
        if (several != null && !several.isEmpty()) {
            return several;
        }
        return one == null ? List.of() : List.of(one);
    }

    private static Optional<UUID> key(@Nullable String id) {
        return NodeId.key(NodeType.LOAN, id);
    }

    private static Violation at(int place, ErrorCode code, String message) {
        return new Violation(code, List.of("input", "loanIds", Integer.toString(place)), message);
    }
}
