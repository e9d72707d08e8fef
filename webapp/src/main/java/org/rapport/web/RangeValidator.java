package org.rapport.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rapport.web.i18n.PageTexts;

/** Refuses a number below the field's {@code least} or above its {@code most}; either may be absent. */
@Dependent
@FacesValidator(value = "rapport.Range", managed = true)
public class RangeValidator implements Validator<Number> {

    @Inject
    private PageTexts texts;

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable Number value) {
        if (value == null) {
            return;
        }
        BigDecimal number = new BigDecimal(value.toString());
        BigDecimal least = bound(component, "least");
        BigDecimal most = bound(component, "most");
        if (least != null && number.compareTo(least) < 0) {
            throw refusal(texts.of("general.atLeast", least));
        }
        if (most != null && number.compareTo(most) > 0) {
            throw refusal(texts.of("general.atMost", most));
        }
    }

    private static @Nullable BigDecimal bound(UIComponent component, String name) {
        Object given = component.getAttributes().get(name);
        return given == null || given.toString().isEmpty() ? null : new BigDecimal(given.toString());
    }

    private static ValidatorException refusal(String text) {
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
