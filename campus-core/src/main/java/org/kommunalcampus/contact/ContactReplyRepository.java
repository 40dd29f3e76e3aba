package org.kommunalcampus.contact;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ContactReplyRepository extends JpaRepository<ContactReply, PersonAndMessage> {

    /** The answers to these messages in the order in which they came. */
    @Query("select r from ContactReply r where r.id.messageId in :messages order by r.repliedAt")
    List<ContactReply> to(Collection<UUID> messages);

    @Modifying
    @Query("delete from ContactReply r where r.id.memberId = :person")
    void deleteByPerson(UUID person);
}
