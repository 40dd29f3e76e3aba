package org.kommunalcampus.contact;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContactDeliveryRepository extends JpaRepository<ContactDelivery, PersonAndMessage> {

    String RECEIVED = """
            select new org.kommunalcampus.contact.ReceivedRow(m, d, s, r) from ContactDelivery d
            join ContactMessage m on m.id = d.id.messageId
            left join ContactStop s on s.id.memberId = d.id.memberId and s.id.providerId = m.providerId
            left join ContactReply r on r.id.memberId = d.id.memberId and r.id.messageId = m.id
            where d.id.memberId = :person
            """;

    /** What reached the person, the latest first. */
    @Query(
            value = RECEIVED + "order by m.sentAt desc, m.id",
            countQuery = "select count(*) from ContactDelivery d where d.id.memberId = :person")
    Page<ReceivedRow> received(UUID person, Pageable page);

    @Query(RECEIVED + "and m.id = :message")
    Optional<ReceivedRow> received(UUID person, UUID message);

    @Modifying
    @Query("delete from ContactDelivery d where d.id.memberId = :person")
    void deleteByPerson(UUID person);
}

/** A message that reached a person, with what the person did about it. */
record ReceivedRow(
        ContactMessage message,
        ContactDelivery delivery,
        @Nullable ContactStop stop,
        @Nullable ContactReply reply) {

    ProviderId provider() {
        return message.provider();
    }

    ReceivedMessage view(String providerName) {
        return new ReceivedMessage(
                message.messageId(),
                provider(),
                providerName,
                message.topic(),
                delivery.consent(),
                message.subject(),
                message.text(),
                message.module(),
                message.sentAt(),
                stop != null,
                reply == null ? null : reply.view());
    }
}
