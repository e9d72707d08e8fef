package org.rapport.web.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapport.measure.instrument.InstrumentUse;
import org.rapport.measure.instrument.UseMonth;
import org.rapport.shared.DomainException;

/** {@code GET /plugin-use}: counts of instruments whose vendors are paid by use, by month, as a file to hand over. Names nobody. */
@WebServlet("/plugin-use")
public class PluginUseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InstrumentUse use;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            List<UseMonth> months = use.counted();
            response.setContentType("text/csv");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"use.csv\"");
            StringBuilder file = new StringBuilder("month,instrument,version,given,answered,paper,people\r\n");
            months.forEach(each -> file.append(each.month())
                    .append(',')
                    .append(each.instrument())
                    .append(',')
                    .append(each.version())
                    .append(',')
                    .append(each.given())
                    .append(',')
                    .append(each.answered())
                    .append(',')
                    .append(each.paper())
                    .append(',')
                    .append(each.people())
                    .append("\r\n"));
            response.getWriter().write(file.toString());
        } catch (DomainException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
