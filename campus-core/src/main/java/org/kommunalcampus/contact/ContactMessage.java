package org.kommunalcampus.contact;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.ProviderId;

/** What a provider wrote to all who consented on a topic; it is never changed. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ContactMessage extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID competenceId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID moduleId;

    private String subject;
    private String text;
    private @Nullable Integer reach;
    private Instant sentAt;

    ContactMessage(ProviderId provider, MessageDraft draft, @Nullable Integer reach, Instant now) {
        ModuleId module = draft.module();
        id = MessageId.next().value();
        providerId = provider.value();
        competenceId = draft.topic().value();
        moduleId = module == null ? null : module.value();
        subject = draft.subject();
        text = draft.text();
        this.reach = reach;
        sentAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    MessageId messageId() {
        return new MessageId(id);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    CompetenceId topic() {
        return new CompetenceId(competenceId);
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    @Nullable
    ModuleId module() {
        return moduleId == null ? null : new ModuleId(moduleId);
    }

    Instant sentAt() {
        return sentAt;
    }

    SentMessage view(List<Reply> replies) {
        return new SentMessage(messageId(), topic(), subject, text, module(), reach, sentAt, replies);
    }
}
