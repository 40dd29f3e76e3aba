package org.kommunalcampus.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AskedLetterRepository extends Repository<AskedLetter, UUID> {

    /** Throws {@link org.springframework.dao.DataIntegrityViolationException} when the place was taken meanwhile. */
    AskedLetter saveAndFlush(AskedLetter letter);

    List<AskedLetter> findByAddressHash(String hash);

    @Modifying
    @Query("delete from AskedLetter a where a.addressHash = :hash and a.askedAt <= :limit")
    void deleteBefore(String hash, Instant limit);

    @Modifying
    @Query("delete from AskedLetter a where a.askedAt < :limit")
    void deleteBefore(Instant limit);
}
