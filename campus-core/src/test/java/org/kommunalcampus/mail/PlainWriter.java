package org.kommunalcampus.mail;

import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Writes what the messages hold; the words are those of the pages. */
@TestComponent
class PlainWriter implements MailWriter {

    /** A version of a curriculum for which there are no words. */
    static final String UNSPEAKABLE = "13";

    @Override
    public WrittenMail write(MailDraft draft) {
        if (draft.messages().stream().anyMatch(message -> message.arguments().contains(UNSPEAKABLE))) {
            throw new IllegalStateException("there are no words for this");
        }
        String text = draft.messages().stream()
                .map(message -> message.kind() + " " + message.arguments())
                .collect(Collectors.joining("\n"));
        return new WrittenMail(
                draft.messages().size() + " " + draft.language().getLanguage(),
                text,
                "<p>" + text + "</p>",
                "https://campus.example/e-mails/" + draft.unsubscribe());
    }
}
