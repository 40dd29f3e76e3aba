package org.kommunalcampus.web.privacy;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.mail.PrivateAddressWriter;
import org.kommunalcampus.mail.WrittenMail;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Words the letter by which somebody confirms a private address; whoever else gets it learns nothing of anybody. */
@Component
@RequiredArgsConstructor
class PrivateAddressWords implements PrivateAddressWriter {

    private final PublicAddress address;
    private final ISpringTemplateEngine templates;
    private final Wording wording;

    @Override
    public WrittenMail write(String secret, Locale language) {
        String subject = wording.text("private-account.mail.subject", language);
        String text = wording.text("private-account.mail.text", language);
        String link = address.outside() + PrivateAccountController.CONFIRMATION + secret;
        var context = new Context(language, Map.of("subject", subject, "text", text, "link", link));
        return new WrittenMail(subject, text + "\n\n" + link, templates.process("mail/letter", context), "");
    }
}
