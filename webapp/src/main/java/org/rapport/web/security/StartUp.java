package org.rapport.web.security;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Defines the application's data source from its configuration and asks at the start whether it may run. Nothing is
 * defined server-wide, so that plugins cannot look it up. A connection is tried before it is given out,
 * once a second at most: pages ask for one a dozen times.
 */
@WebListener
@DataSourceDefinition(
        name = "java:app/jdbc/rapport",
        className = "org.rapport.web.security.ConfiguredDataSource",
        url = "${MPCONFIG=rapport.database.url}",
        user = "${MPCONFIG=rapport.database.user}",
        password = "${MPCONFIG=rapport.database.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "answerSeconds=${MPCONFIG=rapport.database.timeout.seconds}",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class StartUp implements ServletContextListener {

    @Inject
    private Readiness readiness;

    @Inject
    @ConfigProperty(name = "rapport.public.url")
    private Optional<String> publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        readiness.refusals();
        boolean behindTls = publicUrl.map(url -> url.startsWith("https:")).orElse(false);
        event.getServletContext().getSessionCookieConfig().setSecure(behindTls);
    }
}
