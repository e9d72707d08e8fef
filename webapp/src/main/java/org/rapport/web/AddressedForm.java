package org.rapport.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.omnifaces.component.ActionURLDecorator;

/**
 * A form that is sent to the address of its page with everything it names, such as {@code session.xhtml?id=...}. A page
 * shown again because something did not fit can so be opened anew, in another language too. Pages use {@code r:form}.
 */
@FacesComponent(
        value = "rapport.AddressedForm",
        createTag = true,
        tagName = "form",
        namespace = "https://rapport.org/components")
public class AddressedForm extends HtmlForm {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(new ActionURLDecorator(context, this, true, false));
    }
}
