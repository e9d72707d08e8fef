package org.rapport.launcher;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes, as a build does; a process of its own can run them in another directory. */
final class KitRun {

    private KitRun() {}

    /** Ends with 0 if at least one test ran of each class and all passed. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        boolean passed = true;
        for (String test : arguments) {
            TestExecutionSummary summary = of(Class.forName(test));
            summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            System.out.println(test + ": " + summary.getTestsSucceededCount() + " tests passed");
            passed &= summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 0;
        }
        System.exit(passed ? 0 : 1);
    }

    static TestExecutionSummary of(Class<?> test) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        summary);
        return summary.getSummary();
    }
}
