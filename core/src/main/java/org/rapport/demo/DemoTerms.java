package org.rapport.demo;

import java.util.EnumMap;
import java.util.Map;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;

/** What invented agreements say beside the figures, in the client's language. */
final class DemoTerms {

    private static final Map<TermField, String> ENGLISH = Map.of(
            TermField.PLACE, "In the practice, room 2 on the first floor",
            TermField.CONFIDENTIALITY,
                    "What you say stays here. I speak about it without your name in supervision, and I have to act when"
                            + " somebody’s life is in danger; I tell you before whenever I can.",
            TermField.CONTACT, "Short messages about appointments; everything else waits for the session.",
            TermField.MEASURES, "A few questions after each session. You and I see your answers, nobody else.",
            TermField.COMPLAINTS, "Please tell me first. You can also turn to the practice or to my professional body.",
            TermField.BREAKS, "I say four weeks ahead when I am away.",
            TermField.OWN_CANCELLATION,
                    "If I have to cancel, you pay nothing and we find another day within the week.");
    private static final Map<TermField, String> GERMAN = Map.of(
            TermField.PLACE, "In der Praxis, Raum 2 im ersten Stock",
            TermField.CONFIDENTIALITY,
                    "Was Sie sagen, bleibt hier. In der Supervision spreche ich ohne Ihren Namen darüber, und ich muss"
                            + " handeln, wenn ein Leben in Gefahr ist; wenn es geht, sage ich es Ihnen vorher.",
            TermField.CONTACT, "Kurze Nachrichten zu Terminen; alles andere hat Zeit bis zur Sitzung.",
            TermField.MEASURES, "Ein paar Fragen nach jeder Sitzung. Ihre Antworten sehen Sie und ich, sonst niemand.",
            TermField.COMPLAINTS,
                    "Bitte sagen Sie es zuerst mir. Sie können sich auch an die Praxis oder an meine Kammer wenden.",
            TermField.BREAKS, "Wenn ich nicht da bin, sage ich es vier Wochen vorher.",
            TermField.OWN_CANCELLATION,
                    "Wenn ich absagen muss, zahlen Sie nichts, und wir finden in derselben Woche einen anderen Tag.");

    private DemoTerms() {}

    static FurtherTerms of(DemoRelationship plan) {
        boolean several = plan.people().size() > 1;
        Map<TermField, String> values = new EnumMap<>(isGerman(plan) ? GERMAN : ENGLISH);
        values.put(TermField.MODALITY, "IN_PERSON");
        values.put(TermField.PAYER, several ? "SHARED" : "CLIENT");
        values.put(TermField.FEE_NOTICE_DAYS, "60");
        if (several) {
            values.put(TermField.WHO_IS_CLIENT, "TOGETHER");
            values.put(TermField.SECRETS, plan.number() % 2 == 0 ? "NO_SECRETS" : "LIMITED_SECRETS");
            values.put(TermField.RECORD, "JOINT");
        }
        return new FurtherTerms(values);
    }

    /** Why the fee should be lower. */
    static String reason(DemoRelationship plan) {
        return isGerman(plan)
                ? "Seit dem Sommer arbeite ich weniger. Jede Woche schaffe ich es mit dem Geld sonst nicht."
                : "I have worked fewer hours since the summer. Otherwise I cannot afford to come every week.";
    }

    private static boolean isGerman(DemoRelationship plan) {
        return "de".equals(plan.people().get(0).language());
    }
}
