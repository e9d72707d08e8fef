package org.rapport.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;
import org.rapport.web.i18n.PageTexts;

/** The sentence of a broken Bean Validation constraint: {@code error.Constraint.<Annotation>}, else a general one. */
@RequestScoped
public class ConstraintTexts {

    @Inject
    private PageTexts texts;

    /** The sentence with the constraint's own figures, such as min and max. */
    String of(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String known = texts.containsKey("error.Constraint." + name) ? name : "Other";
        Map<String, Object> figures = new HashMap<>();
        for (Entry<String, Object> attribute :
                violation.getConstraintDescriptor().getAttributes().entrySet()) {
            if (attribute.getValue() instanceof Number || attribute.getValue() instanceof String) {
                figures.put(attribute.getKey(), attribute.getValue());
            }
        }
        return texts.failure(new DomainException(new Constraint(known), figures));
    }

    /** A constraint as an error code, so that it is put into words like any other. */
    private record Constraint(String name) implements ErrorCode {
        @Override
        public ErrorKind kind() {
            return ErrorKind.INVALID;
        }
    }
}
