package org.kommunalcampus.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.contact.MessageDraft;
import org.kommunalcampus.contact.ReceivedMessage;
import org.kommunalcampus.contact.Reply;
import org.kommunalcampus.contact.SentMessage;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Invalid;

/** Messages of providers as programs send and read them. */
final class ContactBodies {

    private ContactBodies() {}

    /** What a provider wants to write to all who consented on the topic; plain text without links. */
    record MessageRequest(
            @Nullable CompetenceId topic,
            @Nullable String subject,
            @Nullable String text,
            @Nullable ModuleId module) {

        MessageDraft draft() {
            if (topic == null) {
                throw new Invalid("/topic", "required", "A topic is needed.");
            }
            return new MessageDraft(topic, subject == null ? "" : subject, text == null ? "" : text, module);
        }
    }

    /** A sent message; {@code reach} is in full tens and {@code null} below ten. */
    record SentBody(
            String id,
            String topic,
            String subject,
            String text,
            @Nullable String module,
            @Nullable Integer reach,
            Instant sentAt,
            List<Reply> replies) {

        static SentBody of(SentMessage message) {
            return new SentBody(
                    message.id().toString(),
                    message.topic().toString(),
                    message.subject(),
                    message.text(),
                    message.module() == null ? null : message.module().toString(),
                    message.reach(),
                    message.sentAt(),
                    message.replies());
        }
    }

    /** A message that reached the person, and by which consent. */
    record ReceivedBody(
            String id,
            Reference provider,
            String topic,
            String consent,
            String subject,
            String text,
            @Nullable String module,
            Instant sentAt,
            boolean stopped,
            @Nullable Reply reply) {

        static ReceivedBody of(ReceivedMessage message) {
            return new ReceivedBody(
                    message.id().toString(),
                    Reference.named(message.provider(), message.providerName()),
                    message.topic().toString(),
                    message.consent().toString(),
                    message.subject(),
                    message.text(),
                    message.module() == null ? null : message.module().toString(),
                    message.sentAt(),
                    message.stopped(),
                    message.reply());
        }
    }

    /** An answer; without agreement to show the name it is refused. */
    record ContactReplyRequest(
            @Nullable String text, @Nullable Boolean showsName) {

        String words() {
            return text == null ? "" : text;
        }

        boolean agrees() {
            return Boolean.TRUE.equals(showsName);
        }
    }
}
