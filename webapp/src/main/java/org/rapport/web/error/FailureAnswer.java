package org.rapport.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapport.shared.ErrorKind;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/**
 * Answers a failure. While a form is being processed the page is shown again with everything typed and a sentence at
 * the field or on top; on opening a page a failure leads to "not found", to a page that says why there is nothing to open,
 * or to one with an incident number.
 */
@RequestScoped
public class FailureAnswer {

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    @Inject
    private FieldMessages fields;

    @Inject
    private FailureView view;

    /** Answers the exception thrown in this phase. */
    public void give(FacesContext context, Throwable thrown, PhaseId phase) {
        Failure failure = Failure.of(thrown);
        if (failure instanceof Failure.Expired) {
            expired(context);
        } else if (!context.isPostback() || phase == PhaseId.RENDER_RESPONSE || context.getViewRoot() == null) {
            showInstead(context, failure, thrown);
        } else if (failure instanceof Failure.Unexpected && phase == PhaseId.RESTORE_VIEW) {
            // what was sent does not fit the page, which was never opened: it must not be shown now
            Incidents.log(thrown);
            expired(context);
        } else {
            showAgain(context, failure);
        }
    }

    private void showInstead(FacesContext context, Failure failure, Throwable thrown) {
        if (failure instanceof Failure.Refused refused
                && isHidden(refused.reason().code().kind())) {
            sendError(context, HttpServletResponse.SC_NOT_FOUND);
        } else if (failure instanceof Failure.Refused refused) {
            view.remember(texts.failure(refused.reason()));
            sendError(context, HttpServletResponse.SC_CONFLICT);
        } else if (failure instanceof Failure.Unavailable away) {
            away.log();
            sendError(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            view.remember(Incidents.log(thrown));
            sendError(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static boolean isHidden(ErrorKind kind) {
        return kind == ErrorKind.NOT_FOUND || kind == ErrorKind.FORBIDDEN || kind == ErrorKind.INVALID;
    }

    private void showAgain(FacesContext context, Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            fields.add(context, refused.reason());
        } else if (failure instanceof Failure.Invalid invalid) {
            fields.add(context, invalid.violations());
        } else if (failure instanceof Failure.ChangedMeanwhile) {
            messages.error(texts.of("failure.changedMeanwhile"));
        } else if (failure instanceof Failure.Unavailable away) {
            away.log();
            messages.error(texts.of("failure.unavailable"));
        } else if (failure instanceof Failure.Unexpected unexpected) {
            messages.error(texts.of("failure.notSaved", Incidents.log(unexpected.cause())));
        }
        context.validationFailed();
        if (context.getPartialViewContext().isAjaxRequest()) {
            context.getPartialViewContext().getRenderIds().add("messages");
        }
        context.renderResponse();
    }

    private static void expired(FacesContext context) {
        if (context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_UNAUTHORIZED);
            context.responseComplete();
            return;
        }
        ViewHandler views = context.getApplication().getViewHandler();
        String page = "/WEB-INF/errorpages/expired.xhtml";
        UIViewRoot root = views.createView(context, page);
        context.setViewRoot(root);
        ViewDeclarationLanguage language = views.getViewDeclarationLanguage(context, page);
        try {
            language.buildView(context, root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        context.renderResponse();
    }

    private static void sendError(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            context.responseComplete();
        }
    }
}
