package org.kommunalcampus.contact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What a provider wants to write: plain text without links.
 *
 * @param topic whoever consented on it gets the message
 * @param subject at most 120 characters
 * @param text at most 3000 characters
 * @param module an own module that the message points to, {@code null} for none
 */
public record MessageDraft(
        CompetenceId topic,
        String subject,
        String text,
        @Nullable ModuleId module) {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TEXT = 3000;
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(https?:|ftp:|mailto:|www\\.)|\\b[\\w-]+\\.(de|com|org|net|eu|info|io|ly|app|link|shop|academy)\\b");

    MessageDraft checked() {
        var checks = new FieldChecks();
        var checked = new MessageDraft(
                topic,
                plain("/subject", checks.text("/subject", subject, LONGEST_SUBJECT), checks),
                plain("/text", checks.text("/text", text, LONGEST_TEXT), checks),
                module);
        checks.orThrow();
        return checked;
    }

    private static String plain(String pointer, String text, FieldChecks checks) {
        if (LINK.matcher(text).find()) {
            checks.reject(pointer, "no-links", "Links and addresses are not allowed; choose an own module instead.");
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
    }
}
