package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.PaperForm;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The blanks of instruments: what a form from paper may hold, in short topics and never in the wording. */
@Path("/instruments/{instrument}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InstrumentsResource {

    @Inject
    private PaperForms forms;

    @Inject
    private Answers answers;

    /** An instrument's items. */
    public record BlankJson(String instrument, String title, List<BlankItem> items) {

        static BlankJson of(PaperForm form) {
            return new BlankJson(
                    form.instrument(),
                    form.title(),
                    form.items().stream().map(BlankItem::of).toList());
        }
    }

    /** One item: the values it can have, or the least and the most, or anything where there is neither. */
    public record BlankItem(
            String item,
            int number,
            String label,
            List<String> values,
            @Nullable String min,
            @Nullable String max) {

        static BlankItem of(PaperForm.PaperItem item) {
            return new BlankItem(
                    item.item(),
                    item.number(),
                    item.label(),
                    item.values(),
                    item.min().isEmpty() ? null : item.min(),
                    item.max().isEmpty() ? null : item.max());
        }
    }

    /** The blanks. */
    @GET
    @Needs(Scope.CHECKS_READ)
    public Response blank(
            @PathParam("instrument") String instrument, @QueryParam("language") @Nullable String language) {
        return answers.read(BlankJson.of(forms.blank(instrument, Asked.language(language))));
    }
}
