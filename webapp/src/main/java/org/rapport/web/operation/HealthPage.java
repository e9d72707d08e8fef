package org.rapport.web.operation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.rapport.web.api.ApiJson;

/**
 * The checks of MicroProfile Health below the application's own address, wherever it is deployed. A server that answers for
 * all its applications at its root has the same checks.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @Liveness
    private transient Instance<HealthCheck> live;

    @Inject
    @Readiness
    private transient Instance<HealthCheck> ready;

    @Inject
    private transient ApiJson json;

    /** The whole, as MicroProfile Health writes it. */
    record Health(Status status, List<Check> checks) {

        static Health of(Stream<HealthCheck> checks) {
            List<Check> all = checks.map(HealthCheck::call)
                    .map(Check::of)
                    .sorted(Comparator.comparing(Check::name))
                    .toList();
            boolean up = all.stream().allMatch(check -> check.status() == Status.UP);
            return new Health(up ? Status.UP : Status.DOWN, all);
        }
    }

    /** One check: its name, and what it says when it is down. */
    record Check(String name, Status status, @Nullable Map<String, Object> data) {

        static Check of(HealthCheckResponse response) {
            Map<String, Object> data = response.getData().orElse(Map.of());
            return new Check(response.getName(), response.getStatus(), data.isEmpty() ? null : new TreeMap<>(data));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = Health.of(
                switch (request.getServletPath()) {
                    case "/health/live" -> live.stream();
                    case "/health/ready" -> ready.stream();
                    default -> Stream.concat(live.stream(), ready.stream());
                });
        response.setStatus(
                health.status() == Status.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getOutputStream().write(json.write(health));
    }
}
