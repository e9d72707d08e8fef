package org.rapport.web.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.rapport.plugin.PluginError;
import org.rapport.plugin.Plugins;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorKind;

/** {@code POST /plugin-upload} takes an archive and leads to the page that shows what it is; nothing has taken effect then. */
@WebServlet("/plugin-upload")
@MultipartConfig(fileSizeThreshold = 4 << 20, maxFileSize = 3 << 20, maxRequestSize = 4 << 20)
public class PluginUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = Plugins.MEGABYTES << 20;

    @Inject
    private transient Plugins plugins;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + "/plugins.xhtml?";
        try {
            response.sendRedirect(page + "upload=" + plugins.send(archive(request)));
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.FORBIDDEN || refused.code().kind() == ErrorKind.NOT_FOUND) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(page + "refused=" + refused.code().name());
            }
        }
    }

    private static byte[] archive(HttpServletRequest request) throws IOException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                return new byte[0];
            }
            try (InputStream bytes = file.getInputStream()) {
                return bytes.readNBytes(LARGEST + 1);
            }
        } catch (IllegalStateException tooLarge) {
            throw new DomainException(PluginError.FILE_TOO_LARGE);
        } catch (ServletException notAForm) {
            return new byte[0];
        }
    }
}
