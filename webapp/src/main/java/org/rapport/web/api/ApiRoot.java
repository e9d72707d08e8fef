package org.rapport.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.rapport.web.api.v1.ChecksResource;
import org.rapport.web.api.v1.CourseResource;
import org.rapport.web.api.v1.FormsResource;
import org.rapport.web.api.v1.ImportsResource;
import org.rapport.web.api.v1.InstrumentsResource;
import org.rapport.web.api.v1.RadarResource;
import org.rapport.web.api.v1.RelationshipsResource;
import org.rapport.web.api.v1.SessionsResource;
import org.rapport.web.api.v1.TokenResource;

/** The operations for programs, version 1. What is not named here is none; the server describes nothing by itself. */
@ApplicationPath(ApiRoot.PATH)
public class ApiRoot extends Application {

    static final String PATH = "/api/v1";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ScopeFilter.class,
                FailureMapper.class,
                TokenResource.class,
                RelationshipsResource.class,
                CourseResource.class,
                SessionsResource.class,
                ChecksResource.class,
                FormsResource.class,
                ImportsResource.class,
                InstrumentsResource.class,
                RadarResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.response.setStatusOverSendError",
                true,
                "jersey.config.disableAutoDiscovery",
                true);
    }
}
