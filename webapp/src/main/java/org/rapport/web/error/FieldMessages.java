package org.rapport.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.Violation;
import org.rapport.web.i18n.PageTexts;

/** Puts the sentences of a failure at the fields they name, or on top of the page when there is no such field. */
@RequestScoped
public class FieldMessages {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    @Inject
    private PageTexts texts;

    @Inject
    private ConstraintTexts constraints;

    /**
     * All broken rules, each at the field its argument {@code field} names. Of a path such as {@code
     * participants[1].person.givenName} the last name is the field's id and the number its row.
     */
    void add(FacesContext context, DomainException reason) {
        for (Violation violation : reason.violations()) {
            String sentence = texts.failure(new DomainException(violation.code(), violation.args()));
            add(context, violation.field(), sentence);
        }
    }

    /** Broken constraints of a command, each at the field with the name of its last property. */
    void add(FacesContext context, Set<? extends ConstraintViolation<?>> violations) {
        for (ConstraintViolation<?> violation : violations) {
            String field = "";
            for (Path.Node node : violation.getPropertyPath()) {
                field = String.valueOf(node.getName());
            }
            add(context, field, constraints.of(violation));
        }
    }

    private static void add(FacesContext context, String path, String text) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
        String at = path.isEmpty() ? null : mark(context, path);
        context.addMessage(at, message);
    }

    /** Marks the field of this path as wrong and gives its client id; null when the page has no such field. */
    private static @Nullable String mark(FacesContext context, String path) {
        String id = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "");
        Matcher row = ROW.matcher(path);
        String within = row.find() ? ":" + row.group(1) + ":" : "";
        Set<String> sent = context.getExternalContext().getRequestParameterMap().keySet();
        String first = mark(context, id, client -> client.contains(within) && sent.contains(client));
        return first != null ? first : mark(context, id, client -> client.contains(within));
    }

    /** Marks the first field of this id whose client id fits; two forms of a page may have a field of one id. */
    private static @Nullable String mark(FacesContext context, String id, Predicate<String> fits) {
        List<String> found = new ArrayList<>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, target) -> {
            if (target instanceof UIInput input
                    && id.equals(target.getId())
                    && fits.test(target.getClientId(context))) {
                refuse(context, input);
                found.add(target.getClientId(context));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** A refused field shows what was sent, so the sent text is put back before it is marked. */
    private static void refuse(FacesContext context, UIInput input) {
        String[] sent =
                context.getExternalContext().getRequestParameterValuesMap().get(input.getClientId(context));
        if (sent != null) {
            input.setSubmittedValue(shown(input, sent));
            input.setValid(false);
        }
    }

    /** A browser sends a box only when it is ticked, with a word that Faces would not show as ticked. */
    private static Object shown(UIInput input, String[] sent) {
        if (input instanceof UISelectBoolean) {
            return Boolean.TRUE.toString();
        }
        return input instanceof UISelectMany ? sent : sent[0];
    }
}
