package org.kommunalcampus.mail;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AskedLetterRepository extends Repository<AskedLetter, UUID> {

    AskedLetter save(AskedLetter letter);

    long countByAddressSha256AndAskedAtAfter(String hash, Instant since);

    @Modifying
    @Query("delete from AskedLetter a where a.askedAt < :limit")
    void deleteBefore(Instant limit);
}
