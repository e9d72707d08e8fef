package org.rapport.web.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of {@code /api/v1} for programs, with the address it has here. */
@WebServlet("/openapi")
public class OpenApiPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "/META-INF/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream file = Objects.requireNonNull(OpenApiPage.class.getResourceAsStream(FILE))) {
            ObjectNode description = (ObjectNode) JSON.readTree(file);
            ObjectNode server = (ObjectNode) description.withArray("servers").get(0);
            server.put("url", request.getContextPath() + server.path("url").asText());
            response.setContentType("application/json");
            JSON.writeValue(response.getOutputStream(), description);
        }
    }
}
