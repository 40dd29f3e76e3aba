package org.kommunalcampus.web.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.mail.MailDraft;
import org.kommunalcampus.mail.MailWriter;
import org.kommunalcampus.mail.WrittenMail;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/**
 * Words mails as the pages word messages. Nobody is named but the reader of a mailbox that is shared, and what a message says stays in the app where others who read along in the mailbox must not learn
 * it.
 */
@Component
@RequiredArgsConstructor
class MailPages implements MailWriter {

    static final String STOP = "/e-mails/abbestellen/";
    static final String SETTINGS = "/mitteilungen/e-mails";
    private static final int SHOWN = 20;

    private final NotificationPages pages;
    private final PublicAddress address;
    private final ISpringTemplateEngine templates;
    private final Wording wording;

    /** A message; {@code link} leads to the page in which it is about something. */
    record Line(String title, String text, String action, String link) {}

    @Override
    public WrittenMail write(MailDraft draft) {
        Locale locale = draft.language();
        List<NotificationView> shown = draft.messages().stream().limit(SHOWN).toList();
        List<NotificationPages.Message> worded = pages.messages(shown, locale);
        List<Line> lines = IntStream.range(0, shown.size())
                .mapToObj(i -> line(shown.get(i), worded.get(i), locale))
                .toList();
        if (draft.attention() != null) {
            lines = List.of(forSharedMailbox(draft.attention(), draft.messages().size(), locale));
        }
        int more = draft.attention() != null ? 0 : draft.messages().size() - shown.size();
        return written(subject(draft, lines, locale), lines, more, draft.unsubscribe(), locale);
    }

    /** A mail of these lines. */
    WrittenMail written(String subject, List<Line> lines, int more, String unsubscribe, Locale locale) {
        String stop = address.outside() + STOP + unsubscribe;
        var context = new Context(
                locale,
                Map.of(
                        "lines",
                        lines,
                        "more",
                        more,
                        "all",
                        address.outside() + NotificationPages.ALL,
                        "settings",
                        address.outside() + SETTINGS,
                        "stop",
                        stop));
        return new WrittenMail(
                subject, plain(lines, more, stop, locale), templates.process("mail/messages", context), stop);
    }

    private Line line(NotificationView message, NotificationPages.Message worded, Locale locale) {
        return message.kind().isConfidential()
                ? new Line(
                        wording.text("mail.confidential", locale),
                        wording.text("mail.confidential.text", locale),
                        wording.text("mail.confidential.action", locale),
                        address.outside() + NotificationPages.ALL)
                : new Line(worded.title(), worded.text(), worded.action(), address.outside() + worded.href());
    }

    /** What those who share the mailbox may learn: for whom something is there. */
    private Line forSharedMailbox(String name, int messages, Locale locale) {
        return new Line(
                wording.text("mail.shared", locale, name),
                wording.text("mail.shared.text", locale, messages),
                wording.text("mail.confidential.action", locale),
                address.outside() + NotificationPages.ALL);
    }

    private String subject(MailDraft draft, List<Line> lines, Locale locale) {
        return lines.size() == 1
                ? wording.text("mail.subject.one", locale, lines.getFirst().title())
                : wording.text("mail.subject.many", locale, draft.messages().size());
    }

    private String plain(List<Line> lines, int more, String stop, Locale locale) {
        var text = new StringBuilder(wording.text("mail.greeting", locale)).append("\n\n");
        for (Line line : lines) {
            text.append(line.title()).append('\n').append(line.text()).append('\n');
            text.append(line.action()).append(": ").append(line.link()).append("\n\n");
        }
        if (more > 0) {
            text.append(wording.text("mail.more", locale, more)).append(' ');
            text.append(address.outside()).append(NotificationPages.ALL).append("\n\n");
        }
        text.append("--\n").append(wording.text("mail.automatic", locale)).append('\n');
        text.append(wording.text("mail.settings", locale)).append(": ");
        text.append(address.outside()).append(SETTINGS).append('\n');
        return text.append(wording.text("mail.stop", locale))
                .append(": ")
                .append(stop)
                .append('\n')
                .toString();
    }
}
