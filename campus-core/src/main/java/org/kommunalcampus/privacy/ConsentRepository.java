package org.kommunalcampus.privacy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<Consent, UUID> {

    /**
     * Stores the consent unless there is one of this key, and locks that, so that two changes of one consent queue up.
     *
     * @param untilDay in ISO 8601, since a day that is bound to SQL of one's own depends on the zone of the JVM
     */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into consent (id, member_id, purpose, topic_id, open_key, given_at, until_day)
            values (:id, :member, :purpose, :topic, :key, :now, cast(:untilDay as date))
            on duplicate key update open_key = :key""")
    void storeOrLock(
            String id, String member, String purpose, @Nullable String topic, String key, Instant now, String untilDay);

    /** The consent, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consent c where c.openKey = :key")
    Consent lock(String key);

    Optional<Consent> findByOpenKey(String key);

    List<Consent> findByMemberIdAndUntilDayGreaterThanEqualOrderByGivenAtAscIdAsc(UUID member, LocalDate day);

    List<ConsentingMember> findByPurposeAndTopicIdAndUntilDayGreaterThanEqual(
            Purpose purpose, @Nullable UUID topic, LocalDate day);

    /** Answers 0 when somebody else removed it meanwhile. */
    @Modifying
    @Query("delete from Consent c where c.id = :id")
    int remove(UUID id);
}

/** Who consents by which consent. */
record ConsentingMember(UUID memberId, UUID id) {}
