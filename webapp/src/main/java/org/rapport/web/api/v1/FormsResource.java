package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.measure.check.FormSending;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.web.api.Answers;
import org.rapport.web.api.ApiJson;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** Clients' forms that were answered on paper or on a device of the practice's, as their therapist enters them. */
@Path("/relationships/{relationship}/forms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FormsResource {

    @Inject
    private FormSending forms;

    @Inject
    private ApiJson json;

    @Inject
    private Answers answers;

    /** Keeps one, once for each key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.CHECKS_WRITE)
    public Response enter(
            @PathParam("relationship") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        UUID relationship = Asked.path(id);
        UUID sendingKey = Asked.key(key);
        AnswersJson.Entered sent = json.read(body, AnswersJson.Entered.class);
        String instrument = sent.instrument();
        UUID person = sent.person();
        LocalDate day = sent.answeredOn();
        if (instrument == null) {
            throw Asked.malformed("instrument");
        }
        if (person == null) {
            throw Asked.malformed("person");
        }
        if (day == null) {
            throw Asked.malformed("answeredOn");
        }
        return answers.made(AnswersJson.Kept.of(forms.enterExactly(
                new EnterFromPaper(relationship, instrument, person, sent.check(), day, sendingKey, sent.given()))));
    }
}
