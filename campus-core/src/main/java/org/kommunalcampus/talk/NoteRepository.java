package org.kommunalcampus.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<TalkNote, UUID> {

    Optional<TalkNote> findByTalkPersonIdAndAuthorId(UUID person, UUID author);

    List<TalkNote> findByTalkPersonIdOrderByWrittenAt(UUID person);

    @Modifying(flushAutomatically = true)
    @Query("delete from TalkNote n where n.talkPersonId in :people")
    void deleteOf(Collection<UUID> people);

    @Modifying(flushAutomatically = true)
    @Query("""
            delete from TalkNote n where n.authorId = :person
                or n.talkPersonId in (select p.id from TalkPerson p where p.memberId = :person)""")
    void deleteAbout(UUID person);

    @Modifying(flushAutomatically = true)
    @Query("delete from TalkNote n where n.writtenAt < :moment")
    int deleteWrittenBefore(Instant moment);

    void delete(TalkNote note);

    TalkNote save(TalkNote note);
}
