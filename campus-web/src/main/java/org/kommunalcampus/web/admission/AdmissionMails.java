package org.kommunalcampus.web.admission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.admission.AdmissionLetter;
import org.kommunalcampus.admission.AdmissionWriter;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.mail.WrittenMail;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Words the letters about an application; they say nothing that the reader did not ask about. */
@Component
@RequiredArgsConstructor
class AdmissionMails implements AdmissionWriter {

    private static final String SIGN_IN = "/anmeldung";

    private final PublicAddress address;
    private final ISpringTemplateEngine templates;
    private final Wording wording;

    @Override
    public WrittenMail write(AdmissionLetter letter) {
        Locale locale = letter.language();
        String key = "admission.mail." + letter.kind();
        String subject = wording.text(key + ".subject", locale, letter.town());
        String text =
                wording.text(key + ".text", locale, letter.town(), Objects.requireNonNullElse(letter.reason(), ""));
        String link = link(letter);
        var context = new Context(locale, Map.of("subject", subject, "text", text, "link", link));
        String plain = String.join("\n\n", link.isEmpty() ? List.of(text) : List.of(text, link));
        return new WrittenMail(subject, plain, templates.process("mail/letter", context), "");
    }

    private String link(AdmissionLetter letter) {
        return switch (letter.kind()) {
            case CONFIRM -> address.outside() + ApplyController.CONFIRMATION + letter.token();
            case ACCEPTED, INVITED -> address.outside() + SIGN_IN;
            case HERE_ALREADY, ASKED_ALREADY, REFUSED -> "";
        };
    }
}
