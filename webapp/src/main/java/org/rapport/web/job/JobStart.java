package org.rapport.web.job;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.rapport.plugin.PluginWatch;

/**
 * Starts the jobs with the application. Turns run in the context of the moment at which they were made: here no object of
 * ours is in it, which the server would remember for every thread and never forget.
 */
@WebListener
public class JobStart implements ServletContextListener {

    @Inject
    private JobThreads threads;

    @Inject
    private JobSchedule schedule;

    @Inject
    private PluginWatch plugins;

    /** Installed plugins are there before the first request. */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        schedule.once(plugins);
        threads.start();
        schedule.start();
    }

    /** The database's connections are closed after this, so no job may be under way any more. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        threads.stop();
    }
}
