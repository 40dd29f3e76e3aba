package org.kommunalcampus.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TalkPersonRepository extends Repository<TalkPerson, UUID> {

    /** Somebody and a day. */
    record PersonDay(UUID person, LocalDate day) {}

    /** Somebody and the beginning of a talk. */
    record PersonTalk(UUID person, UUID talk, Instant startsAt) {}

    Optional<TalkPerson> findByTalkIdAndMemberId(UUID talk, UUID member);

    List<TalkPerson> findByTalkIdOrderByMemberId(UUID talk);

    List<TalkPerson> findByMemberId(UUID member);

    /** When the latest talk with each person of the municipality was held. */
    @Query("""
            select new org.kommunalcampus.talk.TalkPersonRepository$PersonDay(p.memberId, max(p.heldOn)) from TalkPerson p
            where p.municipalityId = :municipality and p.heldOn is not null group by p.memberId""")
    List<PersonDay> lastHeld(UUID municipality);

    /** The talks of the people that are not held yet and stand, the earliest first. */
    @Query("""
            select new org.kommunalcampus.talk.TalkPersonRepository$PersonTalk(p.memberId, t.id, t.startsAt)
            from TalkPerson p join QualificationTalk t on t.id = p.talkId
            where p.memberId in :people and p.heldOn is null and t.cancelled = false order by t.startsAt, t.id""")
    List<PersonTalk> openTalks(Collection<UUID> people);

    @Query("""
            select p from TalkPerson p
            where p.memberId in :people and p.outcome = org.kommunalcampus.talk.TalkOutcome.CONFIRMED order by p.heldOn desc, p.id""")
    List<TalkPerson> findConfirmed(Collection<UUID> people);

    List<TalkPerson> saveAll(Iterable<TalkPerson> people);

    TalkPerson saveAndFlush(TalkPerson person);
}
