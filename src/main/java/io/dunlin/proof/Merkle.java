package io.dunlin.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes. Its root stands for all leaves in their order. A path of a few hashes proves that a leaf is below
 * the root, and reveals nothing of the others. A node without a sibling moves up unchanged.
 */
final class Merkle {

    private Merkle() {}

    /** A hash of a path, and the side on which it is joined. */
    record Step(boolean left, String hash) {}

    /** The root over at least one leaf. */
    static String root(List<String> leaves) {
        List<String> level = leaves;
        while (level.size() > 1) {
            level = above(level);
        }
        return level.get(0);
    }

    /** The path from a leaf to the root. */
    static List<Step> path(List<String> leaves, int index) {
        List<Step> path = new ArrayList<>();
        List<String> level = leaves;
        for (int place = index; level.size() > 1; place /= 2) {
            int sibling = place ^ 1;
            if (sibling < level.size()) {
                path.add(new Step(sibling < place, level.get(sibling)));
            }
            level = above(level);
        }
        return path;
    }

    /** The root to which a path leads. */
    static String root(String leaf, List<Step> path) {
        String hash = leaf;
        for (Step step : path) {
            hash = step.left() ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    private static List<String> above(List<String> level) {
        List<String> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static String node(String left, String right) {
        return Hashes.sha256("dunlin log node 1\n" + left + "\n" + right + "\n");
    }
}
