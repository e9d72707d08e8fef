package org.rapport.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.rapport.shared.operation.OperationFigures;

/**
 * What happened and what waits, as OpenMetrics or, for whoever does not ask for that, as the text of Prometheus. Counts
 * and ages only, and how the process itself is doing.
 */
@WebServlet("/metrics")
public class MetricsPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 1000;
    private static final String OPEN_METRICS = "application/openmetrics-text";

    @Inject
    private transient DatabaseLook database;

    @Inject
    private transient Happenings happenings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        boolean open = accepted.contains(OPEN_METRICS);
        MetricsText text = new MetricsText(open);
        text.counter("rapport_checks_submitted", "Forms that were answered and kept.", happenings.forms());
        text.counter("rapport_sessions_opened", "Sessions that were opened.", happenings.sessions());
        text.counter("rapport_sign_ins_refused", "Sign-ins that led to nobody.", happenings.signInsRefused());
        DatabaseLook.Seen seen = database.now();
        text.gauge(
                "rapport_database_usable",
                "1 where the database answers as it must, 0 where it does not.",
                seen.figures().isPresent() ? 1 : 0);
        seen.figures().ifPresent(figures -> waiting(text, figures));
        process(text);
        response.setContentType(
                open ? OPEN_METRICS + "; version=1.0.0; charset=utf-8" : "text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(text.end().getBytes(StandardCharsets.UTF_8));
    }

    private static void process(MetricsText text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.gauge("rapport_heap_used_bytes", "Memory of the process's heap in use.", heap.getUsed());
        text.gauge("rapport_heap_max_bytes", "The most the heap may take.", heap.getMax());
        text.gauge(
                "rapport_threads",
                "Threads of the process.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.gauge(
                "rapport_uptime_seconds",
                "Since the process was started.",
                ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
    }

    private static void waiting(MetricsText text, OperationFigures figures) {
        text.gauge("rapport_outbox_waiting", "Work that is not done yet.", figures.outboxWaiting());
        text.gauge("rapport_outbox_failing", "Work that failed and is tried again.", figures.outboxFailing());
        text.gauge(
                "rapport_outbox_age_seconds",
                "Age of the oldest work that is not done yet.",
                figures.outboxAge().toSeconds());
        text.gauge(
                "rapport_outbox_lag_seconds",
                "For how long the oldest work that is due has been due.",
                figures.outboxLag().toSeconds());
        text.gauge("rapport_mails_waiting", "Mails that did not go yet.", figures.mailsWaiting());
        text.gauge(
                "rapport_journal_unsealed",
                "Entries of the journal that are not sealed yet.",
                figures.journalUnsealed());
        text.gauge(
                "rapport_journal_unsealed_age_seconds",
                "Age of the oldest entry of the journal that is not sealed yet.",
                figures.journalAge().toSeconds());
    }
}
