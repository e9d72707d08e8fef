package org.rapport.web.shell;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A page takes the forms it gave itself and no others. Faces would take the state of any page of the session, and the word
 * "stateless" for a state nobody has; either way a page would be shown without having been opened, and a form could be
 * forged. Such a form is answered as one of a page that was open for too long.
 */
public class OwnFormsOnly extends ViewHandlerWrapper {

    private static final String PAGE = OwnFormsOnly.class.getName() + ".page";
    private static final String STATELESS = "stateless";

    /** Wraps the handler of Faces. */
    public OwnFormsOnly(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        // only what is put in after the page was built is kept with its state
        view.getAttributes().put(PAGE, view.getViewId());
        super.renderView(context, view);
    }

    @Override
    public @Nullable UIViewRoot restoreView(FacesContext context, String page) {
        if (STATELESS.equals(state(context))) {
            throw new ViewExpiredException(page);
        }
        UIViewRoot view = super.restoreView(context, page);
        if (view != null && !page.equals(view.getAttributes().get(PAGE))) {
            throw new ViewExpiredException(page);
        }
        return view;
    }

    private static @Nullable String state(FacesContext context) {
        return context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
    }
}
