package org.rapport.plugin.runtime;

/** Ends the loading of one plugin with the reason an administrator reads. */
final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PluginProblem problem;

    PluginRefused(PluginProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    PluginProblem problem() {
        return problem;
    }
}
