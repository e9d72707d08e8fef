package org.rapport.plugin.runtime;

/** A plugin is not taken, with the reason an administrator reads. */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PluginProblem problem;

    PluginRefused(PluginProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public PluginProblem problem() {
        return problem;
    }
}
