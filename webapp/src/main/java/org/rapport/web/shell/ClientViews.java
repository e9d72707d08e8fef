package org.rapport.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.List;

/**
 * The pages that servlets show to clients keep no state: they hold no forms of Faces. It has to be said when a page is made,
 * since PrimeFaces asks before it is built and would begin a session on the server to keep its nonce.
 */
public class ClientViews extends ViewHandlerWrapper {

    private static final List<String> FOLDERS = List.of("/WEB-INF/client/", "/WEB-INF/portal/");

    /** Wraps the handler of Faces. */
    public ClientViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String page) {
        UIViewRoot view = super.createView(context, page);
        if (FOLDERS.stream().anyMatch(page::startsWith)) {
            view.setTransient(true);
        }
        return view;
    }
}
