package org.kommunalcampus.contact;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.kommunalcampus.shared.AssignedId;

/** What a person answered, with the name that the person agreed to show. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ContactReply extends AssignedId<PersonAndMessage> {

    @EmbeddedId
    private PersonAndMessage id;

    private String name;
    private String text;
    private Instant repliedAt;

    ContactReply(PersonAndMessage id, Reply reply) {
        this.id = id;
        name = reply.name();
        text = reply.text();
        repliedAt = reply.repliedAt();
    }

    @Override
    public PersonAndMessage getId() {
        return id;
    }

    UUID message() {
        return id.messageId();
    }

    Reply view() {
        return new Reply(name, text, repliedAt);
    }
}
