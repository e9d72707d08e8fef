package org.rapport.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** Puts the sentences of a failure at the fields they name, or on top of the page when there is no such field. */
@RequestScoped
public class FieldMessages {

    @Inject
    private PageTexts texts;

    @Inject
    private ConstraintTexts constraints;

    /** A broken rule, at the field its argument {@code field} names. */
    void add(FacesContext context, DomainException reason) {
        Object field = reason.args().get("field");
        add(context, field == null ? "" : field.toString(), texts.failure(reason));
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

    private static void add(FacesContext context, String field, String text) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
        Optional<UIInput> input = field.isEmpty() ? Optional.empty() : find(context, field);
        input.ifPresent(found -> found.setValid(false));
        context.addMessage(input.map(found -> found.getClientId(context)).orElse(null), message);
    }

    private static Optional<UIInput> find(FacesContext context, String field) {
        UIViewRoot root = context.getViewRoot();
        List<UIInput> found = new ArrayList<>();
        root.visitTree(VisitContext.createVisitContext(context), (visit, target) -> {
            if (isField(target, field)) {
                found.add((UIInput) target);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.stream().findFirst();
    }

    private static boolean isField(UIComponent target, String field) {
        return target instanceof UIInput && field.equals(target.getId());
    }
}
