package org.kommunalcampus.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kommunalcampus.shared.Backlog;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, UUID> {

    @Query("select m.id from Mail m where m.nextAt <= :now order by m.nextAt, m.id")
    List<UUID> due(Instant now, Limit most);

    /** The mails that are still to be sent. */
    @Query(
            "select new org.kommunalcampus.shared.Backlog$Waiting(count(m), min(m.createdAt)) from Mail m where m.nextAt is not null")
    Backlog.Waiting waiting();

    /** Counts the attempt and keeps other nodes away until then; 0 when another was faster. */
    @Modifying
    @Query("update Mail m set m.attempts = m.attempts + 1, m.nextAt = :lapses where m.id = :id and m.nextAt <= :now")
    int claim(UUID id, Instant now, Instant lapses);

    /** To whom no mail got through: the latest that was settled was refused for good or given up. */
    @Query("""
            select distinct m.memberId from Mail m
            where m.memberId is not null
                and m.state in (org.kommunalcampus.mail.MailState.REFUSED, org.kommunalcampus.mail.MailState.GIVEN_UP)
                and not exists (
                    select 1 from Mail later
                    where later.memberId = m.memberId and later.state = org.kommunalcampus.mail.MailState.SENT
                        and later.settledAt > m.settledAt)""")
    List<UUID> findMembersNotReached();

    Page<Mail> findByMemberIdOrderByCreatedAtDescIdAsc(UUID member, Pageable page);

    @Query("""
            select new org.kommunalcampus.mail.MailCount(m.state, m.outcome, count(m)) from Mail m
            where m.settledAt is null or m.settledAt >= :since group by m.state, m.outcome""")
    List<MailCount> count(Instant since);

    @Modifying
    @Query("delete from Mail m where m.settledAt < :limit")
    int deleteSettledBefore(Instant limit);

    @Modifying
    @Query("delete from Mail m where m.memberId = :member")
    void deleteByMember(UUID member);
}
