package org.rapport.plugin.runtime;

/**
 * A plugin did not answer as agreed. Carries neither message nor cause of the plugin's own exception: they could name a person,
 * and they would keep the plugin's classes alive.
 */
public final class PluginCallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    PluginCallFailed(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * What happened.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /** Ways to fail. */
    public enum Kind {
        /** Not asked: the plugin is suspended. */
        NOT_ACTIVE,
        /** Longer than the time limit. */
        TIMED_OUT,
        /** Threw an exception or an error. */
        THREW,
        /** Answered null or something the contract does not allow. */
        INVALID_ANSWER,
        /** The host's own thread was interrupted while it waited; not the plugin's fault and not counted. */
        INTERRUPTED
    }
}
