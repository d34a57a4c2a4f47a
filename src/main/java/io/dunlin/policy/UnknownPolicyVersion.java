package io.dunlin.policy;

/** A loan or a transition names a policy version that is not among the loaded ones. */
public final class UnknownPolicyVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int version;

    public UnknownPolicyVersion(int version) {
        super("There is no collections policy of version " + version);
        this.version = version;
    }

    public int version() {
        return version;
    }
}
